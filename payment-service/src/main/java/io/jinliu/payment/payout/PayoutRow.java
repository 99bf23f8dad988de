package io.jinliu.payment.payout;

import io.jinliu.common.money.Money;
import java.util.Optional;

/**
 * A row as somebody wrote it; nothing of it is believed yet.
 *
 * @param line of the file, or its place in the list, from 1
 * @param amount empty if what was written is no amount
 */
public record PayoutRow(
        int line,
        String channel,
        String payeeType,
        String payee,
        String name,
        Optional<Money> amount,
        String scene,
        String remark) {

    /** Without whom it pays. */
    @Override
    public String toString() {
        return "row " + line;
    }
}
