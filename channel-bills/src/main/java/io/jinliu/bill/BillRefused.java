package io.jinliu.bill;

/** The file is not what its channel publishes; none of it may be used. */
public final class BillRefused extends RuntimeException {

    private final Reason reason;
    private final int line;

    BillRefused(Reason reason, int line, String detail) {
        super(line == 0 ? reason + ": " + detail : "%s in line %d: %s".formatted(reason, line, detail));
        this.reason = reason;
        this.line = line;
    }

    public Reason reason() {
        return reason;
    }

    /** In the unpacked file, the first is 1; 0 when the file as a whole is meant. */
    public int line() {
        return line;
    }

    /** Why. */
    public enum Reason {
        /** It ends before its end: no summary, no footer, half a line. */
        TRUNCATED,
        /** What the file says of its rows is not what they add up to. */
        TOTALS_DIFFER,
        /** The balance after a movement is not the one before it and the movement. */
        BALANCE_BROKEN,
        /** Columns, titles or widths are none that are published. */
        CHANGED_LAYOUT,
        WRONG_ENCODING,
        ENDLESS_LINE,
        TOO_MANY_ROWS,
        /** It unpacks to more than a bill can be: too much, or too much for its size. */
        TOO_LARGE,
        BROKEN_ARCHIVE,
        UNSAFE_ENTRY_NAME,
        UNEXPECTED_ENTRY,
        DUPLICATE_ROW,
        /** A row that does not have its columns, numbers or times. */
        UNREADABLE_ROW,
        /** Not a decimal number of whole fen. */
        UNREADABLE_AMOUNT,
        WRONG_SIGN,
        /** A state or business that is not published for this bill. */
        UNKNOWN_KIND,
        FOREIGN_CURRENCY,
        /** It speaks of another day than it was asked for. */
        OTHER_DAY,
        /** Nobody said of which day it is, neither the asker nor the file. */
        NO_DAY,
        HASH_DIFFERS
    }
}
