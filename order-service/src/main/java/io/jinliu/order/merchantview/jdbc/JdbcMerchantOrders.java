package io.jinliu.order.merchantview.jdbc;

import io.jinliu.common.id.Slot;
import io.jinliu.common.money.Money;
import io.jinliu.order.merchantview.MerchantOrder;
import io.jinliu.order.merchantview.MerchantOrders;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Merchants' lists as rows. */
@Repository
class JdbcMerchantOrders implements MerchantOrders {

    private static final String ADD = """
            INSERT IGNORE INTO merchant_order
                   (slot, merchant_id, order_no, buyer_id, state, amount_minor, currency, title, line_count, placed_at,
                    version)
            VALUES (:slot, :merchant, :order, :buyer, :state, :amount, :currency, :title, :lines, :placedAt, :version)
            """;
    private static final String MOVE = """
            UPDATE merchant_order SET state = :state, version = :version
             WHERE slot = :slot AND merchant_id = :merchant AND order_no = :order AND version < :version
            """;
    /** Not just "it is there": between the UPDATE that found no row and this, another event may have brought it. */
    private static final String BEYOND = """
            SELECT COUNT(*) FROM merchant_order
             WHERE slot = :slot AND merchant_id = :merchant AND order_no = :order AND version >= :version
            """;

    private static final String BEFORE = """
            SELECT merchant_id, order_no, buyer_id, state, amount_minor, currency, title, line_count, placed_at, version
              FROM merchant_order
             WHERE slot = :slot AND merchant_id = :merchant AND order_no < :order
               AND state = COALESCE(:state, state)
             ORDER BY order_no DESC LIMIT :limit
            """;

    private final JdbcClient jdbc;

    JdbcMerchantOrders(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void add(MerchantOrder order) {
        on(ADD, order.merchantId(), order.orderNo())
                .param("buyer", order.buyerId())
                .param("state", order.status())
                .param("amount", order.amount().minor())
                .param("currency", order.amount().currency().getCurrencyCode())
                .param("title", order.title())
                .param("lines", order.lines())
                .param("placedAt", Timestamp.from(order.placedAt()))
                .param("version", order.version())
                .update();
    }

    @Override
    public boolean move(String merchantId, long orderNo, String status, long version) {
        var moved = on(MOVE, merchantId, orderNo)
                .param("state", status)
                .param("version", version)
                .update();
        return moved == 1
                || on(BEYOND, merchantId, orderNo)
                                .param("version", version)
                                .query(Long.class)
                                .single()
                        == 1;
    }

    @Override
    public List<MerchantOrder> before(String merchantId, long orderNo, int limit, @Nullable String status) {
        return on(BEFORE, merchantId, orderNo)
                .param("state", status)
                .param("limit", limit)
                .query(JdbcMerchantOrders::read)
                .list();
    }

    private JdbcClient.StatementSpec on(String sql, String merchantId, long orderNo) {
        return jdbc.sql(sql)
                .param("slot", Slot.ofOwner(merchantId).value())
                .param("merchant", merchantId)
                .param("order", orderNo);
    }

    private static MerchantOrder read(ResultSet row, int rowNumber) throws SQLException {
        return new MerchantOrder(
                row.getString("merchant_id"),
                row.getLong("order_no"),
                row.getString("buyer_id"),
                row.getString("state"),
                Money.of(row.getLong("amount_minor"), row.getString("currency")),
                row.getString("title"),
                row.getInt("line_count"),
                row.getTimestamp("placed_at").toInstant(),
                row.getLong("version"));
    }
}
