package io.jinliu.order.lifecycle;

import io.jinliu.common.money.Money;
import io.jinliu.order.lifecycle.Order.Step;
import java.util.Optional;

/** Where orders are kept. A new state is never stored without its line of history and the event that caused it. */
public interface Orders {

    /**
     * Writes a new order.
     *
     * @param opened by {@link Order#open}
     * @throws NumberTaken if there is one of this number, or the number was abandoned
     */
    Order place(Step opened);

    Optional<Order> find(OrderNo number);

    /** Finds an order and lets nobody else move it before the transaction ends. */
    Optional<Order> lock(OrderNo number);

    /** Writes the next state of an order that was locked in this transaction. */
    Order record(Step step);

    /** Remembers a refund; returns false if it was known. */
    boolean countOnce(OrderNo number, String refundNo, Money amount);

    /**
     * Makes sure that no order of this number will ever be placed.
     *
     * @return false if there is one; then nothing has changed
     */
    boolean abandon(OrderNo number);
}
