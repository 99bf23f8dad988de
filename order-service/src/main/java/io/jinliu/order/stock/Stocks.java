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
