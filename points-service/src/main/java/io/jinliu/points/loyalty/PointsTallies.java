package io.jinliu.points.loyalty;

/** The tallies of orders, in their buyers' slots. */
public interface PointsTallies {

    /** Remembers the fact in the caller's transaction; false if it is known. */
    boolean note(OrderFact fact);

    /** The tally of the fact's order, a blank one if this is its first fact, locked until the transaction ends. */
    PointsTally lock(OrderFact fact);

    void keep(PointsTally tally);
}
