package io.jinliu.simulator.bill;

import io.jinliu.simulator.fault.FaultKind;

/** How a bill departs from the book. */
public enum Flaw {
    NONE,
    /** There is none, although money moved. */
    MISSING,
    /** It is not ready, although it should be. */
    LATE,
    /** It breaks off within its last row. */
    PARTIAL,
    /** Its first row comes twice; the summary does not know. */
    DUPLICATE_ROW,
    /** It is the bill of the day before. */
    DAY_OFF,
    /** What proves it whole does not fit it. */
    WRONG_HASH;

    public static Flaw of(FaultKind kind) {
        return switch (kind) {
            case MISSING -> MISSING;
            case LATE -> LATE;
            case PARTIAL -> PARTIAL;
            case DUPLICATE_ROW -> DUPLICATE_ROW;
            case DAY_OFF -> DAY_OFF;
            case WRONG_HASH -> WRONG_HASH;
            case DELAY,
                    DROP,
                    TIMEOUT_AFTER_SUCCESS,
                    ERROR,
                    CORRUPT_SIGNATURE,
                    SIGNATURE_PROBE,
                    CHANGE_AMOUNT,
                    DUPLICATE,
                    REORDER,
                    SKIP -> throw new IllegalArgumentException("Not a fault of bills: " + kind);
        };
    }
}
