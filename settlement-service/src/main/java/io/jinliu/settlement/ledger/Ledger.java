package io.jinliu.settlement.ledger;

import io.jinliu.common.id.Slot;

/** Where postings are written, for good. */
public interface Ledger {

    /**
     * Books the posting in the caller's transaction, or finds that its cause is booked already.
     *
     * @throws ContradictedPosting if its cause is booked with other money
     */
    void book(Slot slot, Posting posting);
}
