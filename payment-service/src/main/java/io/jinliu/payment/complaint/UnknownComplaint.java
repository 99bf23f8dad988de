package io.jinliu.payment.complaint;

/** There is no such complaint, or it is not about the caller's payments. */
public final class UnknownComplaint extends ComplaintRejection {

    private static final long serialVersionUID = 1;

    public UnknownComplaint() {
        super("There is no such complaint");
    }
}
