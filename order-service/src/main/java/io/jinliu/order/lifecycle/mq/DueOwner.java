package io.jinliu.order.lifecycle.mq;

import io.jinliu.common.id.Slot;
import io.jinliu.order.lifecycle.OrderNo;
import java.util.function.Consumer;

/** Whose due an event of payment-service tells of; only orders are ours. */
record DueOwner(String dueKind, String dueNo) {

    private static final String ORDER = "ORDER";

    Slot slot() {
        return dueKind.equals(ORDER) ? OrderNo.valueOf(dueNo).slot() : Slot.ofOwner(dueNo);
    }

    void ifOrder(Consumer<OrderNo> work) {
        if (dueKind.equals(ORDER)) {
            work.accept(OrderNo.valueOf(dueNo));
        }
    }
}
