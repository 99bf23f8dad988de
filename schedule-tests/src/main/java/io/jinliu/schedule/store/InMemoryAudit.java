package io.jinliu.schedule.store;

import io.jinliu.common.audit.Audit;
import io.jinliu.common.id.Slot;

/** Rows that are only ever added; refused attempts come outside a transaction, in one of their own. */
public final class InMemoryAudit implements Audit {

    private final Store store;

    public InMemoryAudit(Store store) {
        this.store = store;
    }

    @Override
    public void record(Slot slot, String action, String subject, String detail) {
        store.transactions().touch(slot);
    }
}
