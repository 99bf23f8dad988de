package io.jinliu.payment.card;

/** There is no such batch, or it is another issuer's. */
public final class UnknownBatch extends CardRejection {

    private static final long serialVersionUID = 1;

    public UnknownBatch(String number) {
        super("There is no batch " + number);
    }
}
