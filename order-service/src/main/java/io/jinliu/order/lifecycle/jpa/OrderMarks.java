package io.jinliu.order.lifecycle.jpa;

import io.jinliu.common.money.Money;
import io.jinliu.order.lifecycle.OrderNo;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rows that are only ever inserted, and whose primary key decides: abandoned numbers, counted refunds. */
@Repository
class OrderMarks {

    private static final String ABANDON = """
            INSERT IGNORE INTO orders
                   (slot, order_no, buyer_id, merchant_id, state, amount_minor, refunded_minor, currency, title,
                    line_count, placed_at, pay_before, version)
            VALUES (:slot, :order, '', '', 'ABANDONED', 0, 0, 'CNY', '', 0, UTC_TIMESTAMP(6), UTC_TIMESTAMP(6), 0)
            """;
    private static final String COUNT = """
            INSERT IGNORE INTO order_refund (slot, order_no, refund_no, amount_minor)
            VALUES (:slot, :order, :refund, :amount)
            """;
    private static final String STATE = "SELECT state FROM orders WHERE slot = :slot AND order_no = :order";

    private final JdbcClient jdbc;

    OrderMarks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    boolean abandon(OrderNo number) {
        return on(ABANDON, number).update() == 1
                || on(STATE, number).query(String.class).single().equals(OrderStates.ABANDONED);
    }

    boolean countOnce(OrderNo number, String refundNo, Money amount) {
        return on(COUNT, number)
                        .param("refund", refundNo)
                        .param("amount", amount.minor())
                        .update()
                == 1;
    }

    private JdbcClient.StatementSpec on(String sql, OrderNo number) {
        return jdbc.sql(sql).param("slot", number.slot().value()).param("order", number.value());
    }
}
