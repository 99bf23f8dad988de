package io.jinliu.payment.card;

/** Who made the batch may not activate it. */
public final class SameHands extends CardRejection {

    private static final long serialVersionUID = 1;

    public SameHands() {
        super("Somebody else than its maker activates a batch");
    }
}
