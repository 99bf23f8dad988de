package io.jinliu.payment.split;

import io.jinliu.common.money.Money;
import io.jinliu.payment.channel.Channel;
import io.jinliu.payment.channel.GiveBackOrder;
import io.jinliu.payment.channel.Receiver;
import io.jinliu.payment.due.DueRef;
import java.time.Instant;

/**
 * What a receiver is to give back of his share; never changes afterwards.
 *
 * @param line the share's
 */
public record GiveBackTerms(
        long giveBackNo,
        long splitNo,
        int line,
        Receiver receiver,
        Channel channel,
        String channelNo,
        DueRef due,
        String merchant,
        Money amount,
        Instant askedAt) {

    private static final String WHY = "订单退款，分账回退";

    public GiveBackTerms {
        if (!amount.positive()) {
            throw new IllegalArgumentException("A receiver gives back a positive amount, not " + amount);
        }
    }

    static GiveBackTerms of(long giveBackNo, SplitTerms split, Share share, Money amount, Instant at) {
        return new GiveBackTerms(
                giveBackNo,
                split.splitNo(),
                share.line(),
                share.receiver(),
                split.channel(),
                split.channelNo(),
                split.due(),
                split.merchant(),
                amount,
                at);
    }

    GiveBackOrder order() {
        return new GiveBackOrder(giveBackNo, splitNo, channelNo, receiver, amount, WHY);
    }
}
