package io.jinliu.order.stock.jdbc;

import io.jinliu.common.money.Money;
import io.jinliu.order.stock.Hold;
import io.jinliu.order.stock.Hold.Held;
import io.jinliu.order.stock.Hold.Released;
import io.jinliu.order.stock.Hold.Sold;
import io.jinliu.order.stock.Stock;
import io.jinliu.order.stock.Stocks;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;

/** Rows of {@code sku_stock} and {@code stock_hold} in our words. */
final class StockColumns {

    private StockColumns() {}

    static Stock stock(ResultSet row, int rowNumber) throws SQLException {
        return new Stock(
                row.getString("sku_id"),
                row.getString("merchant_id"),
                price(row),
                row.getLong("initial"),
                row.getLong("on_hand"),
                row.getLong("reserved"),
                row.getLong("sold"));
    }

    /** A SKU never changes merchant or currency, so its hold has the same. */
    static Stocks.Shelf shelf(ResultSet row, int rowNumber) throws SQLException {
        var stock = stock(row, rowNumber);
        var known = row.getString("state") != null;
        return new Stocks.Shelf(stock, known ? Optional.of(hold(row, "held_at")) : Optional.empty());
    }

    static Hold hold(ResultSet row, int rowNumber) throws SQLException {
        return hold(row, "price_minor");
    }

    private static Hold hold(ResultSet row, String priceColumn) throws SQLException {
        var terms = new Hold.Terms(
                row.getString("sku_id"),
                row.getLong("order_no"),
                row.getString("merchant_id"),
                row.getInt("quantity"),
                Money.of(row.getLong(priceColumn), row.getString("currency")));
        return switch (row.getString("state")) {
            case "HELD" -> new Held(terms, row.getTimestamp("expires_at").toInstant());
            case "SOLD" -> new Sold(terms);
            case "RELEASED" -> new Released(terms);
            case String unknown -> throw new IllegalStateException("Hold in unknown state " + unknown);
        };
    }

    private static Money price(ResultSet row) throws SQLException {
        return Money.of(row.getLong("price_minor"), row.getString("currency"));
    }
}
