package io.jinliu.payment.refund;

import io.jinliu.common.money.Money;
import io.jinliu.payment.channel.Channel;
import io.jinliu.payment.channel.RefundOrder;
import io.jinliu.payment.collect.Receipt;
import io.jinliu.payment.due.DueRef;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What was asked back; never changes afterwards. The number is the channel's idempotency key on every try.
 *
 * @param requestNo the refund that was asked for; it became several, one of each receipt, where several methods paid
 * @param total what the receipt was in all
 * @param lines how the amount is spread over the due's lines; empty for money from suspense
 */
public record RefundTerms(
        long refundNo,
        long requestNo,
        Purpose purpose,
        long receiptNo,
        Channel channel,
        String channelNo,
        String outTradeNo,
        Optional<DueRef> due,
        Optional<String> buyer,
        Optional<String> merchant,
        Money amount,
        Money total,
        String reason,
        List<Line> lines,
        Instant requestedAt) {

    /** Why money goes back; the name is stored. */
    public enum Purpose {
        /** A merchant or an operator asked for it. */
        ORDER,
        /** It never paid anything: wrong amount, paid twice, too late. */
        SUSPENSE
    }

    public RefundTerms {
        lines = List.copyOf(lines);
        if (!amount.positive()) {
            throw new IllegalArgumentException("A refund must be of a positive amount, not " + amount);
        }
    }

    /** One line's share. */
    public record Line(int line, Money amount) {}

    static RefundTerms ofSuspense(long refundNo, Receipt receipt, String reason, Instant at) {
        return new RefundTerms(
                refundNo,
                refundNo,
                Purpose.SUSPENSE,
                receipt.no(),
                receipt.channel(),
                receipt.channelNo(),
                receipt.outTradeNo(),
                receipt.due(),
                Optional.empty(),
                Optional.empty(),
                receipt.amount(),
                receipt.amount(),
                reason,
                List.of(),
                at);
    }

    RefundOrder order() {
        return new RefundOrder(refundNo, outTradeNo, channelNo, amount, total, reason);
    }
}
