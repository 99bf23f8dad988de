package io.jinliu.payment.collect;

/** There is no such payment, or it is another buyer's. */
public final class UnknownPayment extends PaymentRejection {

    private static final long serialVersionUID = 1;

    public UnknownPayment(long paymentNo) {
        super("There is no payment " + paymentNo);
    }
}
