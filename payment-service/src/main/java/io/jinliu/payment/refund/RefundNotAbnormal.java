package io.jinliu.payment.refund;

/** Only money that the channel could not deliver may be sent elsewhere. */
public final class RefundNotAbnormal extends RefundRejection {

    private static final long serialVersionUID = 1;

    public RefundNotAbnormal(long refundNo, String state) {
        super("Refund %d is %s".formatted(refundNo, state));
    }
}
