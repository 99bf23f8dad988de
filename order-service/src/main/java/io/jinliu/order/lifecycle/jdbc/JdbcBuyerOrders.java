package io.jinliu.order.lifecycle.jdbc;

import io.jinliu.common.id.Slot;
import io.jinliu.common.money.Money;
import io.jinliu.order.lifecycle.BuyerOrders;
import io.jinliu.order.lifecycle.CloseCause;
import io.jinliu.order.lifecycle.Order.Status;
import io.jinliu.order.lifecycle.OrderNo;
import io.jinliu.order.lifecycle.Summary;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** A buyer's list from the orders themselves: they lie together. An abandoned number has no buyer, so it is in no list. */
@Repository
class JdbcBuyerOrders implements BuyerOrders {

    private static final String BEFORE = """
            SELECT order_no, buyer_id, merchant_id, state, close_cause, amount_minor, refunded_minor, currency, title,
                   line_count, placed_at, pay_before
              FROM orders
             WHERE slot = :slot AND buyer_id = :buyer AND order_no < :before
               AND state = COALESCE(:state, state)
             ORDER BY order_no DESC LIMIT :limit
            """;

    private final JdbcClient jdbc;

    JdbcBuyerOrders(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Summary> before(String buyerId, long orderNo, int limit, @Nullable Status status) {
        return jdbc.sql(BEFORE)
                .param("slot", Slot.ofOwner(buyerId).value())
                .param("buyer", buyerId)
                .param("before", orderNo)
                .param("state", status == null ? null : status.name())
                .param("limit", limit)
                .query(JdbcBuyerOrders::summary)
                .list();
    }

    private static Summary summary(ResultSet row, int rowNumber) throws SQLException {
        var cause = row.getString("close_cause");
        var currency = row.getString("currency");
        return new Summary(
                new OrderNo(row.getLong("order_no")),
                row.getString("buyer_id"),
                row.getString("merchant_id"),
                Status.valueOf(row.getString("state")),
                cause == null ? null : CloseCause.valueOf(cause),
                Money.of(row.getLong("amount_minor"), currency),
                Money.of(row.getLong("refunded_minor"), currency),
                row.getString("title"),
                row.getInt("line_count"),
                row.getTimestamp("placed_at").toInstant(),
                row.getTimestamp("pay_before").toInstant());
    }
}
