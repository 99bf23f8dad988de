package io.jinliu.payment.payout;

/** The reasons this feature says no. Sealed, so that {@code PayoutProblems} must answer each of them. */
public abstract sealed class PayoutRejection extends RuntimeException
        permits UnknownPayout,
                UnreadableRows,
                DuplicateRows,
                CauseNeeded,
                SameHands,
                PayoutNotReady,
                DayIsFull,
                UnreadableCursor {

    private static final long serialVersionUID = 1;

    PayoutRejection(String message) {
        super(message);
    }
}
