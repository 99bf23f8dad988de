package io.jinliu.order.lifecycle;

import io.jinliu.common.money.Money;
import io.jinliu.order.lifecycle.Order.Step;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Orders in maps; behaves like the tables, races aside. */
class InMemoryOrders implements Orders {

    final List<OrderEvent> events = new ArrayList<>();

    private final Map<OrderNo, Order> orders = new HashMap<>();
    private final Set<OrderNo> abandoned = new HashSet<>();
    private final Set<String> refunds = new HashSet<>();

    @Override
    public Order place(Step opened) {
        var number = opened.next().purchase().number();
        if (orders.containsKey(number) || abandoned.contains(number)) {
            throw new NumberTaken(number, new IllegalStateException("duplicate key"));
        }
        return keep(opened);
    }

    @Override
    public Optional<Order> find(OrderNo number) {
        return Optional.ofNullable(orders.get(number));
    }

    @Override
    public Optional<Order> lock(OrderNo number) {
        return find(number);
    }

    @Override
    public Order record(Step step) {
        var was = orders.get(step.next().purchase().number());
        if (was == null || was.version() + 1 != step.next().version()) {
            throw new IllegalStateException("Moved meanwhile: " + was);
        }
        return keep(step);
    }

    @Override
    public boolean countOnce(OrderNo number, String refundNo, Money amount) {
        return refunds.add(number + "/" + refundNo);
    }

    @Override
    public boolean abandon(OrderNo number) {
        if (orders.containsKey(number)) {
            return false;
        }
        abandoned.add(number);
        return true;
    }

    private Order keep(Step step) {
        orders.put(step.next().purchase().number(), step.next());
        events.add(step.why());
        return step.next();
    }
}
