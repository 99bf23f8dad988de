package io.jinliu.payment.split;

import io.jinliu.common.money.Money;
import io.jinliu.payment.channel.Channel;
import io.jinliu.payment.due.DueRef;
import java.time.Instant;

/**
 * What was agreed when a split was asked for; never changes afterwards. The number is the channel's idempotency key on
 * every try.
 *
 * @param channelNo the channel's number of the money that is shared
 * @param amount what was split: what was collected and nobody had asked back
 * @param refundedBefore what had been asked back of the receipt until then; refunds count from there on
 * @param releasesRest whether what is not shared stops being frozen
 */
public record SplitTerms(
        long splitNo,
        long paymentNo,
        long receiptNo,
        Channel channel,
        String channelNo,
        DueRef due,
        String merchant,
        Money amount,
        Money refundedBefore,
        boolean releasesRest,
        Instant askedAt) {

    public SplitTerms {
        if (!amount.positive() || refundedBefore.negative()) {
            throw new IllegalArgumentException("Nothing to split: %s, %s refunded".formatted(amount, refundedBefore));
        }
    }

    /** How much of what was split has gone back to the buyer, now that so much of the receipt has. */
    Money refunded(Money ofReceipt) {
        var since = ofReceipt.minus(refundedBefore);
        return since.negative() ? since.zero() : since.min(amount);
    }
}
