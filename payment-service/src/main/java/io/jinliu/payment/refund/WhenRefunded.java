package io.jinliu.payment.refund;

/** What else follows from money that went back: in the transaction that keeps the refund. */
public interface WhenRefunded {

    /** Writes in the refund's slot only, and demands nothing: the money is with the buyer. */
    void refunded(RefundTerms refund);
}
