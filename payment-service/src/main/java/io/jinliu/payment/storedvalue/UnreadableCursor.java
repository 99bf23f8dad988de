package io.jinliu.payment.storedvalue;

/** A cursor that we did not give out. */
public final class UnreadableCursor extends StoredValueRejection {

    private static final long serialVersionUID = 1;

    public UnreadableCursor(String cursor) {
        super("This cursor is not one of ours: " + cursor);
    }
}
