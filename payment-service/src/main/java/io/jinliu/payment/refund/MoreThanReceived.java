package io.jinliu.payment.refund;

/** It asks for more than is left of the receipt or of a line. */
public final class MoreThanReceived extends RefundRejection {

    private static final long serialVersionUID = 1;

    public MoreThanReceived(String what) {
        super("This is more than is left of " + what);
    }
}
