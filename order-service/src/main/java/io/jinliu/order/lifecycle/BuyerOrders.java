package io.jinliu.order.lifecycle;

import io.jinliu.order.lifecycle.Order.Status;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A buyer's orders as a list, the newest first. */
public interface BuyerOrders {

    /**
     * Up to {@code limit} orders older than that number.
     *
     * @param status only these; all if absent
     */
    List<Summary> before(String buyerId, long orderNo, int limit, @Nullable Status status);
}
