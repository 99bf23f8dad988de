package io.jinliu.schedule.order;

import io.jinliu.common.id.Slot;
import io.jinliu.order.stock.Hold;
import io.jinliu.order.stock.Hold.Held;
import io.jinliu.order.stock.Hold.Released;
import io.jinliu.order.stock.Hold.Sold;
import io.jinliu.order.stock.Stock;
import io.jinliu.order.stock.Stocks;
import io.jinliu.schedule.store.Store;
import io.jinliu.schedule.store.Table;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.OptimisticLockingFailureException;

/** Stock and holds by SKU. A move takes the pieces out of one bucket and puts them into another, if the first has them. */
final class InMemoryStocks implements Stocks {

    private final Table<String, Pieces> stocks;
    private final Table<Key, Hold> holds;

    InMemoryStocks(Store store) {
        this.stocks = store.table("sku_stock", Slot::ofOwner);
        this.holds = store.table("stock_hold", key -> Slot.ofOwner(key.skuId()), Hold::state);
    }

    @Override
    public Optional<Stock> find(String skuId) {
        return stocks.find(skuId).map(Pieces::stock);
    }

    @Override
    public void add(Stock stock) {
        stocks.insertIgnore(stock.skuId(), Pieces.of(stock));
    }

    @Override
    public Optional<Hold> hold(String skuId, long orderNo) {
        return holds.find(new Key(skuId, orderNo));
    }

    @Override
    public boolean reserve(Held hold) {
        var terms = hold.terms();
        try {
            holds.insert(Key.of(hold), hold);
        } catch (DuplicateKeyException sameNumberWasFaster) {
            throw new OptimisticLockingFailureException("Held meanwhile: " + terms, sameNumberWasFaster);
        }
        return shift(terms.skuId(), new Released(terms), hold);
    }

    @Override
    public void move(Hold from, Hold to) {
        requireState(from);
        holds.update(Key.of(to), to);
        if (!shift(from.terms().skuId(), from, to)) {
            throw new IllegalStateException("The pieces of %s are not where its hold says".formatted(from.terms()));
        }
    }

    @Override
    public void postpone(Held hold, Instant expiresAt) {
        requireState(hold);
        holds.update(Key.of(hold), new Held(hold.terms(), expiresAt));
    }

    private boolean shift(String skuId, Hold from, Hold to) {
        var quantity = from.terms().quantity();
        return stocks.find(skuId)
                .map(pieces -> pieces.plus(from, -quantity))
                .filter(pieces -> pieces.in(from) >= 0)
                .map(pieces -> pieces.plus(to, quantity))
                .map(pieces -> {
                    stocks.update(skuId, pieces);
                    return true;
                })
                .orElse(false);
    }

    private void requireState(Hold hold) {
        if (hold(hold.terms().skuId(), hold.terms().orderNo())
                .filter(known -> known.state().equals(hold.state()))
                .isEmpty()) {
            throw new OptimisticLockingFailureException("Someone else moved " + hold.terms());
        }
    }

    /** Holds that are due to be asked about. */
    List<Hold> expired(Instant now) {
        return holds.all().stream()
                .filter(hold -> hold instanceof Held held && held.expiresAt().isBefore(now))
                .toList();
    }

    Optional<Instant> nextExpiry() {
        return holds.all().stream()
                .filter(Held.class::isInstance)
                .map(Held.class::cast)
                .map(Held::expiresAt)
                .min(Instant::compareTo);
    }

    List<Pieces> pieces() {
        return stocks.all();
    }

    Table<Key, Hold> holds() {
        return holds;
    }

    record Key(String skuId, long orderNo) {

        static Key of(Hold hold) {
            return new Key(hold.terms().skuId(), hold.terms().orderNo());
        }
    }

    /** A row of stock, which a broken world may bring out of balance. */
    record Pieces(Stock as, long onHand, long reserved, long sold) {

        static Pieces of(Stock stock) {
            return new Pieces(stock, stock.onHand(), stock.reserved(), stock.sold());
        }

        long in(Hold hold) {
            return switch (hold) {
                case Held _ -> reserved;
                case Sold _ -> sold;
                case Released _ -> onHand;
            };
        }

        Pieces plus(Hold hold, int quantity) {
            return switch (hold) {
                case Held _ -> new Pieces(as, onHand, reserved + quantity, sold);
                case Sold _ -> new Pieces(as, onHand, reserved, sold + quantity);
                case Released _ -> new Pieces(as, onHand + quantity, reserved, sold);
            };
        }

        Stock stock() {
            return new Stock(as.skuId(), as.merchantId(), as.unitPrice(), as.initial(), onHand, reserved, sold);
        }
    }
}
