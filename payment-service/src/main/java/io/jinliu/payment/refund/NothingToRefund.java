package io.jinliu.payment.refund;

import io.jinliu.payment.due.DueRef;

/** Nothing was collected for it. */
public final class NothingToRefund extends RefundRejection {

    private static final long serialVersionUID = 1;

    public NothingToRefund(DueRef due) {
        super("Nothing has been collected for " + due);
    }
}
