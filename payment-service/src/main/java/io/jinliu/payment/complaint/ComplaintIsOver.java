package io.jinliu.payment.complaint;

/** It is processed: nothing more is said to it. */
public final class ComplaintIsOver extends ComplaintRejection {

    private static final long serialVersionUID = 1;

    public ComplaintIsOver(long complaintNo) {
        super("Complaint %d is processed".formatted(complaintNo));
    }
}
