package io.jinliu.order.lifecycle.jpa;

import static java.util.Objects.requireNonNull;

import io.jinliu.order.lifecycle.Order;
import io.jinliu.order.lifecycle.Order.AwaitingPayment;
import io.jinliu.order.lifecycle.Order.Closed;
import io.jinliu.order.lifecycle.Order.Closing;
import io.jinliu.order.lifecycle.Order.Completed;
import io.jinliu.order.lifecycle.Order.Paid;
import io.jinliu.order.lifecycle.Order.Shipped;
import java.util.Optional;

/** Rows of {@code orders} as states, and back. */
final class OrderStates {

    /** The mark of a number that was given up; not a state of an order. */
    static final String ABANDONED = "ABANDONED";

    private OrderStates() {}

    static Optional<Order> read(OrderRow row) {
        return row.state.equals(ABANDONED) ? Optional.empty() : Optional.of(order(row));
    }

    /** Which state it is and what only that state has; the version is counted by JPA, and checked by {@link JpaOrders}. */
    static void write(Order order, OrderRow row) {
        row.state = order.status().name();
        row.dueAt = null;
        switch (order) {
            case AwaitingPayment it -> row.dueAt = it.purchase().payBefore();
            case Closing it -> write(it, row);
            case Paid it -> write(it, row);
            case Shipped it -> write(it, row);
            case Completed it -> write(it, row);
            case Closed it -> write(it, row);
        }
    }

    private static void write(Closing order, OrderRow row) {
        row.closeCause = order.cause();
        row.closingAt = order.since();
        row.dueAt = order.askAgain();
    }

    private static void write(Paid order, OrderRow row) {
        row.closeCause = null;
        row.paid(order.payment());
        row.refunded(order.refunds());
    }

    private static void write(Shipped order, OrderRow row) {
        row.shipped(order.shipment());
        row.refunded(order.refunds());
        row.dueAt = order.confirmBy();
    }

    private static void write(Completed order, OrderRow row) {
        row.completedAt = order.at();
        row.refunded(order.refunds());
    }

    private static void write(Closed order, OrderRow row) {
        row.closeCause = order.cause();
        row.closedAt = order.at();
        row.refunded(order.refunds());
    }

    private static Order order(OrderRow row) {
        return switch (row.state) {
            case "AWAITING_PAYMENT" -> new AwaitingPayment(row.purchase(), row.version);
            case "CLOSING" -> closing(row);
            case "PAID" -> new Paid(row.purchase(), requireNonNull(row.payment()), row.refunds(), row.version);
            case "SHIPPED" -> shipped(row);
            case "COMPLETED" -> completed(row);
            case "CLOSED" -> closed(row);
            case String unknown -> throw new IllegalStateException("Order row in unknown state " + unknown);
        };
    }

    private static Closing closing(OrderRow row) {
        return new Closing(
                row.purchase(),
                requireNonNull(row.closeCause),
                requireNonNull(row.closingAt),
                requireNonNull(row.dueAt),
                row.version);
    }

    private static Shipped shipped(OrderRow row) {
        return new Shipped(
                row.purchase(),
                requireNonNull(row.payment()),
                requireNonNull(row.shipment()),
                requireNonNull(row.dueAt),
                row.refunds(),
                row.version);
    }

    private static Completed completed(OrderRow row) {
        return new Completed(
                row.purchase(),
                requireNonNull(row.payment()),
                requireNonNull(row.shipment()),
                requireNonNull(row.completedAt),
                row.refunds(),
                row.version);
    }

    private static Closed closed(OrderRow row) {
        return new Closed(
                row.purchase(),
                requireNonNull(row.closeCause),
                requireNonNull(row.closedAt),
                Optional.ofNullable(row.payment()),
                Optional.ofNullable(row.shipment()),
                row.refunds(),
                row.version);
    }
}
