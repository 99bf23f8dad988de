package io.jinliu.schedule.settlement;

import io.jinliu.common.id.Slot;
import io.jinliu.schedule.store.Store;
import io.jinliu.schedule.store.Table;
import io.jinliu.settlement.ledger.ContradictedPosting;
import io.jinliu.settlement.ledger.Entry;
import io.jinliu.settlement.ledger.Ledger;
import io.jinliu.settlement.ledger.Posting;
import java.util.List;

/** Postings by slot, kind and cause; each is booked once. */
final class InMemoryLedger implements Ledger {

    private final Table<Key, Posting> rows;

    InMemoryLedger(Store store) {
        this.rows = store.table("posting", Key::slot);
    }

    @Override
    public void book(Slot slot, Posting posting) {
        var key = new Key(slot, posting.kind(), posting.cause());
        if (!rows.insertIgnore(key, posting)
                && !rows.find(key).orElseThrow().entries().equals(posting.entries())) {
            throw new ContradictedPosting(posting);
        }
    }

    @Override
    public List<Entry> booked(Slot slot, Posting.Kind kind, String cause) {
        return rows.find(new Key(slot, kind, cause)).map(Posting::entries).orElseGet(List::of);
    }

    List<Posting> all() {
        return rows.all();
    }

    private record Key(Slot slot, Posting.Kind kind, String cause) {}
}
