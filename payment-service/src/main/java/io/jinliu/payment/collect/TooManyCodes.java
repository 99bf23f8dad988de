package io.jinliu.payment.collect;

/** The buyer was sent so many codes of late that somebody may be guessing. */
public final class TooManyCodes extends PaymentRejection {

    private static final long serialVersionUID = 1;

    public TooManyCodes() {
        super("Too many codes were asked for; please pay in another way or come back in an hour");
    }
}
