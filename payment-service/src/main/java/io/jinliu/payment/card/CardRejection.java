package io.jinliu.payment.card;

/** The reasons this feature says no. Sealed, so that {@code CardProblems} must answer each of them. */
public abstract sealed class CardRejection extends RuntimeException
        permits UnknownBatch, UnknownCard, BatchNotReady, SameHands, CardNotReady, DateIsOver {

    private static final long serialVersionUID = 1;

    CardRejection(String message) {
        super(message);
    }
}
