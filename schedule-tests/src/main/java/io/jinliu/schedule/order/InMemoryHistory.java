package io.jinliu.schedule.order;

import io.jinliu.common.id.Slot;
import io.jinliu.order.history.Entry;
import io.jinliu.order.history.History;
import io.jinliu.schedule.store.Store;
import io.jinliu.schedule.store.Table;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Each order's story. */
final class InMemoryHistory implements History {

    private final Table<Long, List<Entry>> rows;

    InMemoryHistory(Store store) {
        this.rows = store.table("order_history", Slot::ofNumber);
    }

    @Override
    public void add(long orderNo, Instant at, String status, String cause, @Nullable String detail) {
        var lines = new ArrayList<>(rows.ensure(orderNo, List::of));
        lines.add(new Entry(at, status, "system", cause, detail, null));
        rows.update(orderNo, lines);
    }

    @Override
    public List<Entry> of(long orderNo) {
        return rows.find(orderNo).orElse(List.of());
    }
}
