package io.jinliu.schedule.order;

import io.jinliu.common.money.Money;
import io.jinliu.order.catalogue.Sku;
import io.jinliu.order.catalogue.Skus;
import io.jinliu.order.stock.Stock;
import java.util.List;
import java.util.Optional;

/** What is on sale in every schedule: plenty of two things, few of a third, something of another merchant. */
final class Shelf implements Skus {

    private static final List<Stock> STOCK = List.of(
            Stock.fresh("SKU-PEN", "M1", Money.cny(19_90), 60),
            Stock.fresh("SKU-NOTE", "M1", Money.cny(3_33), 60),
            Stock.fresh("SKU-RARE", "M1", Money.cny(199_00), 3),
            Stock.fresh("SKU-TEA", "M2", Money.cny(68_00), 40));

    static List<Stock> stock() {
        return STOCK;
    }

    @Override
    public Optional<Sku> find(String skuId) {
        return STOCK.stream()
                .filter(stock -> stock.skuId().equals(skuId))
                .map(stock -> new Sku(skuId, stock.merchantId(), skuId, skuId))
                .findFirst();
    }

    @Override
    public List<Sku> after(String skuId, int limit) {
        throw new UnsupportedOperationException("Nobody looks around here");
    }

    @Override
    public void add(Sku sku, long claimNumber) {
        throw new UnsupportedOperationException("The shelf is full");
    }

    @Override
    public void name(String merchantId, String name) {
        throw new UnsupportedOperationException("The merchants have their names");
    }
}
