package io.jinliu.simulator.book;

/** Where a complaint stands, in WeChat Pay's own words. */
public enum ComplaintState {
    PENDING,
    PROCESSING,
    PROCESSED;

    /** A payer who is still not content opens again what was closed. */
    ComplaintState after(ComplaintStep step) {
        return switch (step) {
            case FILED -> PENDING;
            case CONTINUED -> this == PROCESSED ? PENDING : this;
            case ANSWERED -> PROCESSING;
            case COMPLETED -> PROCESSED;
        };
    }
}
