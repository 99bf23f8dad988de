package io.jinliu.payment.collect;

/** There is no such card, or it has another PIN; which of the two is not said. */
public final class WrongPin extends PaymentRejection {

    private static final long serialVersionUID = 1;

    public WrongPin() {
        super("There is no card of this number and PIN");
    }
}
