package io.jinliu.payment.collect;

import io.jinliu.payment.due.Owed;

/** Looks at a buyer's request before a payment is opened for it. In a transaction of its own, if in any. */
public interface Gatekeeper {

    /**
     * Lets it pass or refuses it.
     *
     * @param owed what is due, as our books say; it is the buyer's
     * @throws PaymentRejection if it may not be paid like this
     */
    void admit(PayDue.Request request, Owed owed);
}
