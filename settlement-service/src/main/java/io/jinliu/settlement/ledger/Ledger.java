package io.jinliu.settlement.ledger;

import io.jinliu.common.id.Slot;
import java.util.List;

/** Where postings are written, for good. */
public interface Ledger {

    /**
     * Books the posting in the caller's transaction, or finds that its cause is booked already.
     *
     * @throws ContradictedPosting if its cause is booked with other money
     */
    void book(Slot slot, Posting posting);

    /** What was booked of a cause; nothing if it was not. */
    List<Entry> booked(Slot slot, Posting.Kind kind, String cause);
}
