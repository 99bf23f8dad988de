package io.jinliu.simulator.book;

import java.time.Instant;

/**
 * Money on its way back to the payer of one payment.
 *
 * @param notifyUrl empty when the merchant asked for no notice
 * @param movedAt when it took its present state
 */
public record Refund(
        String outRefundNo,
        String refundId,
        String outTradeNo,
        String transactionId,
        long amountFen,
        String reason,
        String notifyUrl,
        Instant acceptedAt,
        RefundState state,
        Instant movedAt) {

    /** A closed refund frees its amount; every other one holds it. */
    public boolean holdsMoney() {
        return state != RefundState.CLOSED;
    }

    public boolean succeeded() {
        return state == RefundState.SUCCESS;
    }

    /** The name of the refund that undoes a whole order; no merchant can give it, for its colon. */
    public static String reversalOf(String outTradeNo) {
        return "reversed:" + outTradeNo;
    }

    public boolean reverses() {
        return outRefundNo.equals(reversalOf(outTradeNo));
    }

    Refund moved(RefundState next, Instant at) {
        return new Refund(
                outRefundNo, refundId, outTradeNo, transactionId, amountFen, reason, notifyUrl, acceptedAt, next, at);
    }
}
