package io.jinliu.order.lifecycle;

import io.jinliu.order.particulars.OrderParticulars;
import io.jinliu.order.particulars.Particulars;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

/** Particulars in a map. */
class InMemoryParticulars implements OrderParticulars {

    private final Map<Long, Particulars> kept = new HashMap<>();

    @Override
    public void keep(long orderNo, Particulars particulars) {
        kept.put(orderNo, particulars);
    }

    @Override
    public Particulars of(long orderNo) {
        return Objects.requireNonNull(kept.get(orderNo));
    }
}
