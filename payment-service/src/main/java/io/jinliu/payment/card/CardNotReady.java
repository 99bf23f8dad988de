package io.jinliu.payment.card;

/** The card is not in the state that this needs. */
public final class CardNotReady extends CardRejection {

    private static final long serialVersionUID = 1;

    public CardNotReady(String state) {
        super("The card is %s".formatted(state));
    }
}
