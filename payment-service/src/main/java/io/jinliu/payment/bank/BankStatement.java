package io.jinliu.payment.bank;

import io.jinliu.common.money.Money;
import java.time.Instant;

/**
 * A statement that was imported whole.
 *
 * @param reference the bank's number of it
 * @param digest SHA-256 of the file, by which the same file is known again
 * @param by who imported it
 */
public record BankStatement(
        long no,
        String account,
        String reference,
        String digest,
        Money opening,
        Money closing,
        int entries,
        String by,
        Instant at) {}
