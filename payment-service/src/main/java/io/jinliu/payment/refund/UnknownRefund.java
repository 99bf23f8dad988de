package io.jinliu.payment.refund;

/** There is no such refund or order, or it is another merchant's. */
public final class UnknownRefund extends RefundRejection {

    private static final long serialVersionUID = 1;

    public UnknownRefund(String what) {
        super("There is no " + what);
    }
}
