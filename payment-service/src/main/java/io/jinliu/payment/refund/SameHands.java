package io.jinliu.payment.refund;

/** Who applied for a refund does not decide on it. */
public final class SameHands extends RefundRejection {

    private static final long serialVersionUID = 1;

    public SameHands() {
        super("Another person must decide on it");
    }
}
