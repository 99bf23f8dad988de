package io.jinliu.simulator.book;

import java.time.Instant;

/**
 * Money that arrived for an order, under the channel's own number. One order may be paid more than once.
 *
 * @param couponFen the part a coupon of the channel paid; the merchant still receives the whole amount
 * @param late whether the order was closed when the money came
 */
public record Payment(
        String transactionId,
        String outTradeNo,
        long amountFen,
        long couponFen,
        String payer,
        Instant paidAt,
        boolean late) {

    public long payerFen() {
        return amountFen - couponFen;
    }
}
