package io.jinliu.order.catalogue;

import io.jinliu.order.stock.InMemoryStocks;

/** The catalogue over maps, for tests of those who order from it. */
public class CatalogueAtHand {

    public final Catalogue catalogue;
    private final InMemorySkus skus = new InMemorySkus();

    public CatalogueAtHand(InMemoryStocks stocks) {
        this.catalogue = new Catalogue(skus, stocks);
    }

    public void add(String skuId, String merchantId, String name, String nameEn) {
        skus.add(new Sku(skuId, merchantId, name, nameEn), 1);
    }
}
