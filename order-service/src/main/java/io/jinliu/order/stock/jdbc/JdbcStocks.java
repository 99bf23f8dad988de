package io.jinliu.order.stock.jdbc;

import io.jinliu.common.id.Slot;
import io.jinliu.order.stock.Hold;
import io.jinliu.order.stock.Hold.Held;
import io.jinliu.order.stock.Hold.Released;
import io.jinliu.order.stock.Hold.Sold;
import io.jinliu.order.stock.Stock;
import io.jinliu.order.stock.Stocks;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Stock and holds as rows of the SKU's slot. A move takes the pieces out of one bucket and puts them into another, if the
 * first has them: the condition is the guard.
 */
@Repository
class JdbcStocks implements Stocks {

    private static final String ADD = """
            INSERT IGNORE INTO sku_stock
                   (slot, sku_id, merchant_id, price_minor, currency, initial, on_hand, reserved, sold)
            VALUES (:slot, :sku, :merchant, :price, :currency, :initial, :onHand, :reserved, :sold)
            """;
    private static final String HOLD = """
            INSERT INTO stock_hold
                   (slot, sku_id, order_no, merchant_id, quantity, price_minor, currency, state, expires_at)
            VALUES (:slot, :sku, :order, :merchant, :quantity, :price, :currency, 'HELD', :expiresAt)
            """;
    private static final String MOVE_HOLD = """
            UPDATE stock_hold SET state = :to
             WHERE slot = :slot AND sku_id = :sku AND order_no = :order AND state = :from
            """;
    private static final String MOVE_PIECES = """
            UPDATE sku_stock SET %1$s = %1$s - :quantity, %2$s = %2$s + :quantity
             WHERE slot = :slot AND sku_id = :sku AND %1$s >= :quantity
            """;
    private static final String RESERVE = MOVE_PIECES.formatted("on_hand", "reserved");
    private static final String SHELF = """
            SELECT s.sku_id, s.merchant_id, s.price_minor, s.currency, s.initial, s.on_hand, s.reserved, s.sold,
                   h.order_no, h.quantity, h.price_minor AS held_at, h.state, h.expires_at
              FROM sku_stock s
              LEFT JOIN stock_hold h ON h.slot = s.slot AND h.sku_id = s.sku_id AND h.order_no = :order
             WHERE s.slot = :slot AND s.sku_id = :sku
            """;
    private static final String POSTPONE = """
            UPDATE stock_hold SET expires_at = :expiresAt
             WHERE slot = :slot AND sku_id = :sku AND order_no = :order AND state = 'HELD'
            """;

    private final JdbcClient jdbc;

    JdbcStocks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Optional<Stock> find(String skuId) {
        return jdbc.sql("SELECT * FROM sku_stock WHERE slot = :slot AND sku_id = :sku")
                .param("slot", Slot.ofOwner(skuId).value())
                .param("sku", skuId)
                .query(StockColumns::stock)
                .optional();
    }

    @Override
    public void add(Stock stock) {
        on(ADD, stock.skuId())
                .param("merchant", stock.merchantId())
                .param("price", stock.unitPrice().minor())
                .param("currency", stock.unitPrice().currency().getCurrencyCode())
                .param("initial", stock.initial())
                .param("onHand", stock.onHand())
                .param("reserved", stock.reserved())
                .param("sold", stock.sold())
                .update();
    }

    @Override
    public Optional<Hold> hold(String skuId, long orderNo) {
        return on("SELECT * FROM stock_hold WHERE slot = :slot AND sku_id = :sku AND order_no = :order", skuId)
                .param("order", orderNo)
                .query(StockColumns::hold)
                .optional();
    }

    @Override
    public Optional<Shelf> shelf(String skuId, long orderNo) {
        return on(SHELF, skuId)
                .param("order", orderNo)
                .query(StockColumns::shelf)
                .optional();
    }

    /** The hold first, the row that everybody wants last: it is locked only until the commit that follows. */
    @Override
    public boolean reserve(Held hold) {
        var terms = hold.terms();
        insert(terms, hold.expiresAt());
        return on(RESERVE, terms.skuId()).param("quantity", terms.quantity()).update() == 1;
    }

    @Override
    public void move(Hold from, Hold to) {
        var terms = from.terms();
        var holds = of(MOVE_HOLD, terms)
                .param("from", from.state())
                .param("to", to.state())
                .update();
        requireOne(holds, from);
        var pieces = on(MOVE_PIECES.formatted(bucket(from), bucket(to)), terms.skuId())
                .param("quantity", terms.quantity())
                .update();
        if (pieces != 1) {
            throw new IllegalStateException("The pieces of %s are not where its hold says".formatted(terms));
        }
    }

    @Override
    public void postpone(Held hold, Instant expiresAt) {
        requireOne(
                of(POSTPONE, hold.terms())
                        .param("expiresAt", Timestamp.from(expiresAt))
                        .update(),
                hold);
    }

    private void insert(Hold.Terms terms, Instant expiresAt) {
        try {
            of(HOLD, terms)
                    .param("merchant", terms.merchantId())
                    .param("quantity", terms.quantity())
                    .param("price", terms.unitPrice().minor())
                    .param("currency", terms.unitPrice().currency().getCurrencyCode())
                    .param("expiresAt", Timestamp.from(expiresAt))
                    .update();
        } catch (DuplicateKeyException sameNumberWasFaster) {
            throw new OptimisticLockingFailureException("Held meanwhile: " + terms, sameNumberWasFaster);
        }
    }

    private JdbcClient.StatementSpec of(String sql, Hold.Terms terms) {
        return on(sql, terms.skuId()).param("order", terms.orderNo());
    }

    private JdbcClient.StatementSpec on(String sql, String skuId) {
        return jdbc.sql(sql).param("slot", Slot.ofOwner(skuId).value()).param("sku", skuId);
    }

    private static void requireOne(int rows, Hold hold) {
        if (rows != 1) {
            throw new OptimisticLockingFailureException("Someone else moved " + hold.terms());
        }
    }

    private static String bucket(Hold hold) {
        return switch (hold) {
            case Held _ -> "reserved";
            case Sold _ -> "sold";
            case Released _ -> "on_hand";
        };
    }
}
