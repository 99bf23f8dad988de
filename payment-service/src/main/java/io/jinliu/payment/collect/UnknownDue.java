package io.jinliu.payment.collect;

import io.jinliu.payment.due.DueRef;

/** We have not heard of it, and neither has its owner; or it is another buyer's. */
public final class UnknownDue extends PaymentRejection {

    private static final long serialVersionUID = 1;

    public UnknownDue(DueRef due) {
        super("There is nothing known of " + due);
    }
}
