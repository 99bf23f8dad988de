package io.jinliu.payment.collect;

import io.jinliu.payment.due.DueRef;

/** It is paid, withdrawn, being withdrawn, or its time is over. */
public final class NothingDue extends PaymentRejection {

    private static final long serialVersionUID = 1;

    public NothingDue(DueRef due, String why) {
        super("Nothing is due for %s: %s".formatted(due, why));
    }
}
