package io.jinliu.settlement.ledger;

/** The tallies of orders, in their merchants' slots. */
public interface OrderTallies {

    /** Remembers the fact in the caller's transaction; false if it is known. */
    boolean note(OrderFact fact);

    /** The tally of the fact's order, a blank one if this is its first fact, locked until the transaction ends. */
    OrderTally lock(OrderFact fact);

    void keep(OrderTally tally);
}
