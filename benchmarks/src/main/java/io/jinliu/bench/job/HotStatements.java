package io.jinliu.bench.job;

import io.jinliu.bench.ground.Slots;
import io.jinliu.bench.ground.Statements;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;

/** The write that every change of state makes, and the read that every use case of an order begins with. */
final class HotStatements {

    private static final int ORDERS = 10_000;
    private static final int SLOT_BITS = 1023;
    private static final int EVENT = 420;
    private static final String TRACE = "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01";
    private static final String FIND = """
            select amount_minor,buyer_id,carrier,close_cause,closed_at,closing_at,completed_at,currency,due_at,line_count,
                   merchant_id,order_no,paid_at,pay_before,payment_no,placed_at,refunded_minor,shipped_at,slot,state,title,
                   tracking_no,version
              from orders${t} where slot=? and order_no=?""";

    private final List<Long> orders;

    private HotStatements(List<Long> orders) {
        this.orders = List.copyOf(orders);
    }

    /** @param sql with <code>${t}</code> behind a sharded table's name */
    record Hot(int slot, String sql, List<Object> values, boolean isRead) {}

    /** With orders that can be read. */
    static HotStatements laidIn(Statements to) throws SQLException {
        var orders = new ArrayList<Long>(ORDERS);
        to.beginAll();
        for (int i = 0; i < ORDERS; i++) {
            var rows = new OrderRows();
            rows.order(to::update);
            orders.add(rows.number);
        }
        to.commitAll();
        return new HotStatements(orders);
    }

    Hot find() {
        var order = orders.get(ThreadLocalRandom.current().nextInt(orders.size()));
        var slot = (int) (order & SLOT_BITS);
        return new Hot(slot, FIND, List.of(slot, order), true);
    }

    /** Nobody sends it: no service knows of the copies. */
    Hot append() {
        var order = orders.get(ThreadLocalRandom.current().nextInt(orders.size()));
        var slot = (int) (order & SLOT_BITS);
        var values = List.<Object>of(
                slot,
                UUID.randomUUID().toString(),
                "order-events",
                "OrderPlaced",
                Long.toString(Slots.number(slot)),
                "x".repeat(EVENT),
                TRACE,
                LocalDateTime.now(ZoneOffset.UTC));
        return new Hot(slot, OrderSql.OUTBOX, values, false);
    }
}
