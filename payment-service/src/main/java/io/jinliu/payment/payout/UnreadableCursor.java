package io.jinliu.payment.payout;

/** This cursor was not given out by us. */
public final class UnreadableCursor extends PayoutRejection {

    private static final long serialVersionUID = 1;

    public UnreadableCursor(String cursor) {
        super("This is none of our cursors: " + cursor);
    }
}
