package io.jinliu.payment.collect;

/** The PIN was wrong too often; for half an hour the right one does not help either. */
public final class CardLocked extends PaymentRejection {

    private static final long serialVersionUID = 1;

    public CardLocked() {
        super("This card is locked for a while, for its PIN was wrong too often");
    }
}
