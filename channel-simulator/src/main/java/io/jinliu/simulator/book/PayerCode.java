package io.jinliu.simulator.book;

import java.time.Instant;

/**
 * What a payer shows at a till: the digits of his code, or those his face stands for.
 *
 * @param limitFen the most it pays, 0 for any amount
 * @param needsPassword whether the payer is asked before money moves
 */
public record PayerCode(String authCode, long limitFen, boolean needsPassword, Instant shownAt) {}
