package io.jinliu.schedule.order;

import io.jinliu.common.id.Slot;
import io.jinliu.order.particulars.OrderParticulars;
import io.jinliu.order.particulars.Particulars;
import io.jinliu.schedule.store.Store;
import io.jinliu.schedule.store.Table;

/** Particulars by order. */
final class InMemoryParticulars implements OrderParticulars {

    private final Table<Long, Particulars> rows;

    InMemoryParticulars(Store store) {
        this.rows = store.table("order_particulars", Slot::ofNumber);
    }

    @Override
    public void keep(long orderNo, Particulars particulars) {
        rows.insert(orderNo, particulars);
    }

    @Override
    public Particulars of(long orderNo) {
        return rows.find(orderNo).orElseThrow();
    }
}
