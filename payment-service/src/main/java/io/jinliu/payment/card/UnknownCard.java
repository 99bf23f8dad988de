package io.jinliu.payment.card;

/** There is no such card. */
public final class UnknownCard extends CardRejection {

    private static final long serialVersionUID = 1;

    public UnknownCard() {
        super("There is no such card");
    }
}
