package io.jinliu.payment.payout;

import io.jinliu.common.money.Money;
import io.jinliu.payment.channel.Channel;
import io.jinliu.payment.channel.Payee;
import io.jinliu.payment.channel.PayoutOrder;
import io.jinliu.payment.channel.PayoutOrder.Scene;

/**
 * What was drafted; never changes afterwards. The number is the channel's idempotency key on every try.
 *
 * @param line its place in the batch, from 1
 * @param account on whose account it is: a merchant's id, or {@link PayoutBatch#PLATFORM}
 */
public record PayoutTerms(
        long no, long batchNo, int line, String account, Payee payee, Money amount, Scene scene, String remark) {

    public PayoutTerms {
        if (!amount.positive()) {
            throw new IllegalArgumentException("A payout must be of a positive amount, not " + amount);
        }
    }

    public Channel channel() {
        return payee.type().channel();
    }

    PayoutOrder order() {
        return new PayoutOrder(no, payee, amount, scene, remark);
    }
}
