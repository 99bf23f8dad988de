package io.jinliu.order.stock;

import io.jinliu.order.stock.Hold.Held;
import java.time.Instant;
import java.util.Optional;

/** Where stock and its holds are kept, together, in the SKU's slot. */
public interface Stocks {

    Optional<Stock> find(String skuId);

    /** Adds the stock of a new SKU; leaves a known one as it is. */
    void add(Stock stock);

    Optional<Hold> hold(String skuId, long orderNo);

    /** Both at one glance; empty when there is no such SKU. */
    default Optional<Shelf> shelf(String skuId, long orderNo) {
        return find(skuId).map(stock -> new Shelf(stock, hold(skuId, orderNo)));
    }

    /** @param hold what this order's number has of it already */
    record Shelf(Stock stock, Optional<Hold> hold) {}

    /**
     * Sets the pieces aside, if they are there.
     *
     * @return false if too few are on hand; then the caller's transaction must not commit
     */
    boolean reserve(Held hold);

    /** Moves the hold and its pieces; fails if someone else moved the hold first. */
    void move(Hold from, Hold to);

    /** Lets a hold that is still held expire at another time. */
    void postpone(Held hold, Instant expiresAt);
}
