package io.jinliu.payment.storedvalue;

/** The reasons this feature says no. Sealed, so that {@code StoredValueProblems} must answer each of them. */
public abstract sealed class StoredValueRejection extends RuntimeException
        permits BalanceTooLow, TopUpTooLarge, UnknownTopUp, UnreadableCursor {

    private static final long serialVersionUID = 1;

    StoredValueRejection(String message) {
        super(message);
    }
}
