package io.jinliu.order.lifecycle;

import io.jinliu.common.money.Money;
import java.time.Instant;
import java.util.Map;

/**
 * Money that went back to the buyer.
 *
 * @param byLine what of it belongs to which line; empty if nobody said
 */
public record Refund(String refundNo, Money amount, Map<Integer, Money> byLine, Instant at) {

    public Refund {
        byLine = Map.copyOf(byLine);
        if (!amount.positive()) {
            throw new IllegalArgumentException("A refund is positive, not " + amount);
        }
    }
}
