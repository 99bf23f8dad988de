package io.jinliu.payment.collect;

/** The code is not the one we sent for this due, amount and method, or it is used, too old, or was guessed at too often. */
public final class WrongCode extends PaymentRejection {

    private static final long serialVersionUID = 1;

    public WrongCode() {
        super("This code does not pay this; ask for a new one if it is older than five minutes");
    }
}
