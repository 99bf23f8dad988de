package io.jinliu.order.lifecycle.jpa;

import io.jinliu.common.jpa.RowKey;
import io.jinliu.common.money.Money;
import io.jinliu.common.outbox.Outbox;
import io.jinliu.order.history.History;
import io.jinliu.order.lifecycle.NumberTaken;
import io.jinliu.order.lifecycle.Order;
import io.jinliu.order.lifecycle.Order.Step;
import io.jinliu.order.lifecycle.OrderEvent.Published;
import io.jinliu.order.lifecycle.OrderNo;
import io.jinliu.order.lifecycle.Orders;
import java.util.Optional;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Repository;

/** Orders in the buyer's slot, each change with its line of history and its row in the outbox. */
@Repository
class JpaOrders implements Orders {

    private static final String TOPIC = "order-events";

    private final OrderRows rows;
    private final OrderMarks marks;
    private final History history;
    private final Outbox outbox;

    JpaOrders(OrderRows rows, OrderMarks marks, History history, Outbox outbox) {
        this.rows = rows;
        this.marks = marks;
        this.history = history;
        this.outbox = outbox;
    }

    @Override
    public Order place(Step opened) {
        var order = opened.next();
        var row = new OrderRow(order.purchase());
        OrderStates.write(order, row);
        row.version = order.version();
        try {
            rows.saveAndFlush(row);
        } catch (DataIntegrityViolationException taken) {
            throw new NumberTaken(order.purchase().number(), taken);
        }
        return tell(opened);
    }

    @Override
    public Optional<Order> find(OrderNo number) {
        return rows.read(number.slot().value(), number.value()).flatMap(OrderStates::read);
    }

    @Override
    public Optional<Order> lock(OrderNo number) {
        return rows.lock(number.slot().value(), number.value()).flatMap(OrderStates::read);
    }

    @Override
    public Order record(Step step) {
        var next = step.next();
        var row = rows.findById(RowKey.of(next.purchase().number().value())).orElseThrow();
        if (row.version + 1 != next.version()) {
            throw new OptimisticLockingFailureException(
                    "Someone else moved " + next.purchase().number());
        }
        OrderStates.write(next, row);
        rows.flush();
        return tell(step);
    }

    @Override
    public boolean countOnce(OrderNo number, String refundNo, Money amount) {
        return marks.countOnce(number, refundNo, amount);
    }

    @Override
    public boolean abandon(OrderNo number) {
        return marks.abandon(number);
    }

    private Order tell(Step step) {
        var order = step.next();
        var why = step.why();
        var number = order.purchase().number();
        var line = HistoryLine.of(why);
        history.add(number.value(), why.at(), order.status().name(), line.cause(), line.detail());
        if (why instanceof Published) {
            outbox.append(number.slot(), TOPIC, number.toString(), (Record) why);
        }
        return order;
    }
}
