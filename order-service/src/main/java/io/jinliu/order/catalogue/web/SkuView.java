package io.jinliu.order.catalogue.web;

import io.jinliu.common.money.Money;
import io.jinliu.order.catalogue.Catalogue.Offer;
import java.util.Locale;

/** A SKU as the world sees it. */
record SkuView(String skuId, String merchantId, String name, Names names, Money unitPrice, long stock) {

    static SkuView of(Offer offer, Locale locale) {
        var sku = offer.sku();
        return new SkuView(
                sku.skuId(),
                sku.merchantId(),
                sku.nameFor(locale),
                new Names(sku.name(), sku.nameEn()),
                offer.stock().unitPrice(),
                offer.stock().onHand());
    }

    record Names(String zh, String en) {}
}
