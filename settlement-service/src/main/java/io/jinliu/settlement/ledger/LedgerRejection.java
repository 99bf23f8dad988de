package io.jinliu.settlement.ledger;

/** The reasons this feature says no. Sealed, so that {@code LedgerProblems} must answer each of them. */
public abstract sealed class LedgerRejection extends RuntimeException
        permits UnknownAccount, UnknownOrder, UnreadableCursor {

    private static final long serialVersionUID = 1;

    LedgerRejection(String message) {
        super(message);
    }
}
