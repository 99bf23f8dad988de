package io.jinliu.payment.complaint;

import io.jinliu.payment.due.DueRef;

/** The complaint is about other orders. */
public final class NotComplainedOf extends ComplaintRejection {

    private static final long serialVersionUID = 1;

    public NotComplainedOf(DueRef order) {
        super("The complaint is not about " + order);
    }
}
