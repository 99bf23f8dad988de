package io.jinliu.payment.complaint;

/** The reasons this feature says no. Sealed, so that {@code ComplaintProblems} must answer each of them. */
public abstract sealed class ComplaintRejection extends RuntimeException
        permits UnknownComplaint, ComplaintNotRead, ComplaintIsOver, NotComplainedOf {

    private static final long serialVersionUID = 1;

    ComplaintRejection(String message) {
        super(message);
    }
}
