package io.jinliu.payment.refund;

/** The receipt is no money in suspense, or its refund is under way. */
public final class NothingToGiveBack extends RefundRejection {

    private static final long serialVersionUID = 1;

    public NothingToGiveBack(long receiptNo) {
        super("Nothing of receipt %d can be given back now".formatted(receiptNo));
    }
}
