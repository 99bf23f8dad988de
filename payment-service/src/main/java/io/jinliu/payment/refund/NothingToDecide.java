package io.jinliu.payment.refund;

/** It does not wait for a decision, or was decided otherwise. */
public final class NothingToDecide extends RefundRejection {

    private static final long serialVersionUID = 1;

    public NothingToDecide(long refundNo, String state) {
        super("Refund %d is %s".formatted(refundNo, state));
    }
}
