package io.jinliu.order.stock;

import io.jinliu.order.stock.Hold.Held;
import io.jinliu.order.stock.Hold.Released;
import io.jinliu.order.stock.Hold.Sold;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.dao.OptimisticLockingFailureException;

/** Stock in maps; behaves like the tables, races aside. */
public class InMemoryStocks implements Stocks {

    private final Map<String, Stock> stocks = new HashMap<>();
    private final Map<String, Hold> holds = new HashMap<>();

    @Override
    public Optional<Stock> find(String skuId) {
        return Optional.ofNullable(stocks.get(skuId));
    }

    @Override
    public void add(Stock stock) {
        stocks.putIfAbsent(stock.skuId(), stock);
    }

    @Override
    public Optional<Hold> hold(String skuId, long orderNo) {
        return Optional.ofNullable(holds.get(key(skuId, orderNo)));
    }

    @Override
    public boolean reserve(Held hold) {
        var terms = hold.terms();
        var stock = stocks.get(terms.skuId());
        if (stock == null || stock.onHand() < terms.quantity()) {
            return false;
        }
        holds.put(key(terms), hold);
        put(stock, -terms.quantity(), terms.quantity(), 0);
        return true;
    }

    @Override
    public void move(Hold from, Hold to) {
        requireStill(from);
        holds.put(key(from.terms()), to);
        shift(from, -from.terms().quantity());
        shift(to, to.terms().quantity());
    }

    @Override
    public void postpone(Held hold, Instant expiresAt) {
        requireStill(hold);
        holds.put(key(hold.terms()), new Held(hold.terms(), expiresAt));
    }

    /** On hand, reserved, sold. */
    public String pieces(String skuId) {
        var stock = find(skuId).orElseThrow();
        return "%d/%d/%d".formatted(stock.onHand(), stock.reserved(), stock.sold());
    }

    private void shift(Hold hold, int pieces) {
        var stock = find(hold.terms().skuId()).orElseThrow();
        switch (hold) {
            case Held _ -> put(stock, 0, pieces, 0);
            case Sold _ -> put(stock, 0, 0, pieces);
            case Released _ -> put(stock, pieces, 0, 0);
        }
    }

    /** Between the two halves of a move the sum is off, so it is made to fit: the real one is a single statement. */
    private void put(Stock was, long onHand, long reserved, long sold) {
        var sum = was.initial() + onHand + reserved + sold;
        stocks.put(
                was.skuId(),
                new Stock(
                        was.skuId(),
                        was.merchantId(),
                        was.unitPrice(),
                        sum,
                        was.onHand() + onHand,
                        was.reserved() + reserved,
                        was.sold() + sold));
    }

    private void requireStill(Hold hold) {
        if (!hold.equals(holds.get(key(hold.terms())))) {
            throw new OptimisticLockingFailureException("Moved: " + hold);
        }
    }

    private static String key(Hold.Terms terms) {
        return key(terms.skuId(), terms.orderNo());
    }

    private static String key(String skuId, long orderNo) {
        return skuId + "/" + orderNo;
    }
}
