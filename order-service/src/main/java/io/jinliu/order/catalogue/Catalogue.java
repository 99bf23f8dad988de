package io.jinliu.order.catalogue;

import io.jinliu.order.stock.Stock;
import io.jinliu.order.stock.Stocks;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** What is on sale: texts from a cache, for they never change; price and stock as they are now. */
@Service
public class Catalogue {

    private static final int REMEMBERED = 20_000;

    private final Skus skus;
    private final Stocks stocks;
    private final Map<String, Sku> known = new ConcurrentHashMap<>();

    Catalogue(Skus skus, Stocks stocks) {
        this.skus = skus;
        this.stocks = stocks;
    }

    /**
     * The text of a SKU.
     *
     * @throws UnknownSku if there is none
     */
    public Sku text(String skuId) {
        var remembered = known.get(skuId);
        return remembered != null ? remembered : remember(skus.find(skuId).orElseThrow(() -> new UnknownSku(skuId)));
    }

    /**
     * A SKU with its price and stock.
     *
     * @throws UnknownSku if it is not on sale
     */
    public Offer offer(String skuId) {
        return offer(text(skuId)).orElseThrow(() -> new UnknownSku(skuId));
    }

    /** A page of offers in the order of their ids, beginning behind the cursor. */
    public Page page(@Nullable String cursor, int limit) {
        var found = skus.after(cursor == null ? "" : cursor, limit + 1);
        var shown = found.stream().limit(limit).toList();
        var next = found.size() > limit ? shown.getLast().skuId() : null;
        return new Page(shown.stream().flatMap(sku -> offer(sku).stream()).toList(), next);
    }

    private Optional<Offer> offer(Sku sku) {
        return stocks.find(sku.skuId()).map(stock -> new Offer(sku, stock));
    }

    private Sku remember(Sku sku) {
        if (known.size() < REMEMBERED) {
            known.put(sku.skuId(), sku);
        }
        return sku;
    }

    public record Offer(Sku sku, Stock stock) {}

    /** @param nextCursor where the next page begins; absent on the last */
    public record Page(List<Offer> offers, @Nullable String nextCursor) {}
}
