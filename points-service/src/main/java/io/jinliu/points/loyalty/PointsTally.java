package io.jinliu.points.loyalty;

import io.jinliu.common.money.Money;
import java.util.Optional;

/**
 * What we know of an order, and how many points are booked for it.
 *
 * <p>{@link #due} is always target minus booked, so the order in which facts arrive leaves no trace in the end.
 *
 * @param purchase there is none before the order is completed
 * @param version grows with every fact; the entries of an order are told apart by it
 */
public record PointsTally(
        OrderNo order, String buyer, Optional<Purchase> purchase, Money refunded, long booked, long version) {

    public static PointsTally blank(OrderNo order, String buyer, Money nothing) {
        return new PointsTally(order, buyer, Optional.empty(), nothing, 0, 0);
    }

    PointsTally complete(Purchase completed) {
        return new PointsTally(order, buyer, purchase.or(() -> Optional.of(completed)), refunded, booked, version + 1);
    }

    PointsTally refund(Money amount) {
        return new PointsTally(order, buyer, purchase, refunded.plus(amount), booked, version + 1);
    }

    /** Points still to be booked; negative where a refund took back what was earned. */
    long due() {
        return target() - booked;
    }

    PointsTally settled() {
        return new PointsTally(order, buyer, purchase, refunded, target(), version);
    }

    private long target() {
        return purchase.map(completed -> OnePerYuan.of(completed.paid().minus(refunded)))
                .orElse(0L);
    }
}
