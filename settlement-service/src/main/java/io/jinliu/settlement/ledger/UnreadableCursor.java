package io.jinliu.settlement.ledger;

/** A cursor that we did not give out. */
public final class UnreadableCursor extends LedgerRejection {

    private static final long serialVersionUID = 1;

    public UnreadableCursor(String cursor) {
        super("This cursor is not one of ours: " + cursor);
    }
}
