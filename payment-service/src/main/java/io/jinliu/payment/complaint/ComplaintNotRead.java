package io.jinliu.payment.complaint;

/** Its channel has not said yet what it is about. */
public final class ComplaintNotRead extends ComplaintRejection {

    private static final long serialVersionUID = 1;

    public ComplaintNotRead(long complaintNo) {
        super("What complaint %d says is being asked".formatted(complaintNo));
    }
}
