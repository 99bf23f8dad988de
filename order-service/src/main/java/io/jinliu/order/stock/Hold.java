package io.jinliu.order.stock;

import io.jinliu.common.money.Money;
import java.time.Instant;

/**
 * Pieces of a SKU that are set aside for an order.
 *
 * <pre>
 *   Held ──sell──▶ Sold ──restock──▶ Released
 *     └───release───────────────────────▲
 * </pre>
 *
 * <p>Only the order's word moves a hold; {@link Stocks#move} moves the pieces with it.
 */
public sealed interface Hold {

    Terms terms();

    /** The name of the state in the database. Renaming a class must not change it. */
    default String state() {
        return switch (this) {
            case Held _ -> "HELD";
            case Sold _ -> "SOLD";
            case Released _ -> "RELEASED";
        };
    }

    record Held(Terms terms, Instant expiresAt) implements Hold {

        public Sold sell() {
            return new Sold(terms);
        }

        public Released release() {
            return new Released(terms);
        }
    }

    record Sold(Terms terms) implements Hold {

        /** The goods never left: they may be sold again. */
        public Released restock() {
            return new Released(terms);
        }
    }

    record Released(Terms terms) implements Hold {}

    /** What was promised when the hold was made; the price of that moment stays with it. */
    record Terms(String skuId, long orderNo, String merchantId, int quantity, Money unitPrice) {

        public Terms {
            if (quantity <= 0) {
                throw new IllegalArgumentException("A hold is of at least one piece, not " + quantity);
            }
        }
    }
}
