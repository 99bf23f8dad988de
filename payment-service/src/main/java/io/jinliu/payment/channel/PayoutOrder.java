package io.jinliu.payment.channel;

import io.jinliu.common.money.Money;

/**
 * What a channel is asked to pay.
 *
 * @param payoutNo ours, and the channel's idempotency key
 * @param remark what the payee reads, at most 32 characters
 */
public record PayoutOrder(long payoutNo, Payee payee, Money amount, Scene scene, String remark) {

    /** Why money is paid out, in the words that channels must report; the name is stored. */
    public enum Scene {
        MARKETING,
        COMMISSION,
        PURCHASE,
        COMPENSATION
    }

    public String number() {
        return Long.toString(payoutNo);
    }
}
