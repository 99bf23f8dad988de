package io.jinliu.simulator.book;

import java.time.Instant;

/**
 * The merchant put money into his balance, or took some out.
 *
 * @param fen below zero when it was taken out
 */
public record Deposit(String number, long fen, Instant at) {}
