package io.jinliu.simulator.book;

/** Who did what about a complaint. */
public enum ComplaintStep {
    FILED,
    CONTINUED,
    ANSWERED,
    COMPLETED;

    public boolean byPayer() {
        return this == FILED || this == CONTINUED;
    }
}
