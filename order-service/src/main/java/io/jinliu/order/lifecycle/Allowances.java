package io.jinliu.order.lifecycle;

/** How many orders and pieces a buyer may hold without paying: one guarded row per buyer, in the buyer's slot. */
public interface Allowances {

    /** Whether there is room now; cheap, and no promise. */
    boolean wouldAllow(String buyerId, int pieces);

    /**
     * Takes one order and its pieces from the buyer's allowance.
     *
     * @return false if there is no room; then nothing has changed
     */
    boolean take(String buyerId, int pieces);

    void giveBack(String buyerId, int pieces);
}
