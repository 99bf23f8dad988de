package io.jinliu.schedule.order;

import io.jinliu.common.money.Money;
import io.jinliu.common.outbox.Outbox;
import io.jinliu.order.history.History;
import io.jinliu.order.lifecycle.NumberTaken;
import io.jinliu.order.lifecycle.Order;
import io.jinliu.order.lifecycle.Order.Step;
import io.jinliu.order.lifecycle.OrderEvent.Published;
import io.jinliu.order.lifecycle.OrderNo;
import io.jinliu.order.lifecycle.Orders;
import io.jinliu.schedule.store.Store;
import io.jinliu.schedule.store.Table;
import java.util.List;
import java.util.Optional;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.OptimisticLockingFailureException;

/** Orders by number; an abandoned number is a row without an order. */
final class InMemoryOrders implements Orders {

    private final Table<OrderNo, Optional<Order>> rows;
    private final Table<Counted, Money> refunds;
    private final History history;
    private final Outbox outbox;

    InMemoryOrders(Store store, History history, Outbox outbox) {
        this.rows = store.table("orders", OrderNo::slot, InMemoryOrders::state);
        this.refunds = store.table("order_refund", counted -> counted.order().slot());
        this.history = history;
        this.outbox = outbox;
    }

    private static String state(Optional<Order> row) {
        return row.map(Order::status).map(Enum::name).orElse("ABANDONED");
    }

    @Override
    public Order place(Step opened) {
        var number = opened.next().purchase().number();
        try {
            rows.insert(number, Optional.of(opened.next()));
        } catch (DuplicateKeyException taken) {
            throw new NumberTaken(number, taken);
        }
        return tell(opened);
    }

    @Override
    public Optional<Order> find(OrderNo number) {
        return rows.find(number).flatMap(row -> row);
    }

    @Override
    public Optional<Order> lock(OrderNo number) {
        return find(number);
    }

    @Override
    public Order record(Step step) {
        var next = step.next();
        var number = next.purchase().number();
        if (find(number).orElseThrow().version() + 1 != next.version()) {
            throw new OptimisticLockingFailureException("Someone else moved " + number);
        }
        rows.update(number, Optional.of(next));
        return tell(step);
    }

    @Override
    public boolean countOnce(OrderNo number, String refundNo, Money amount) {
        return refunds.insertIgnore(new Counted(number, refundNo), amount);
    }

    @Override
    public boolean abandon(OrderNo number) {
        return rows.insertIgnore(number, Optional.empty())
                || rows.find(number).orElseThrow().isEmpty();
    }

    private Order tell(Step step) {
        var order = step.next();
        var why = step.why();
        var number = order.purchase().number();
        history.add(
                number.value(), why.at(), order.status().name(), why.getClass().getSimpleName(), null);
        if (why instanceof Published) {
            outbox.append(number.slot(), "order-events", number.toString(), (Record) why);
        }
        return order;
    }

    List<Order> all() {
        return rows.all().stream().flatMap(Optional::stream).toList();
    }

    Table<OrderNo, Optional<Order>> rows() {
        return rows;
    }

    Table<Counted, Money> refunds() {
        return refunds;
    }

    /** A refund that an order has counted. */
    record Counted(OrderNo order, String refundNo) {}
}
