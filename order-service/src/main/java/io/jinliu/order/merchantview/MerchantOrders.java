package io.jinliu.order.merchantview;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Where merchants' lists are kept: in the merchant's slot, as events tell of the orders, which lie with their buyers. */
public interface MerchantOrders {

    /** Adds an order to its merchant's list; leaves one that is there as it is. */
    void add(MerchantOrder order);

    /**
     * Moves an order on; an older version than the one that is there changes nothing.
     *
     * @return whether the list is at this version now, or beyond; if not, the order's first event is still to come
     */
    boolean move(String merchantId, long orderNo, String status, long version);

    /** Up to {@code limit} orders older than that number, the newest first. */
    List<MerchantOrder> before(String merchantId, long orderNo, int limit, @Nullable String status);
}
