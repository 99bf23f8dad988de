package io.jinliu.order.stock;

import io.jinliu.common.money.Money;

/** Price and pieces of a SKU. Every piece ever taken in is on hand, reserved or sold. */
public record Stock(
        String skuId, String merchantId, Money unitPrice, long initial, long onHand, long reserved, long sold) {

    public Stock {
        if (!unitPrice.positive()) {
            throw new IllegalArgumentException("A price is positive, not " + unitPrice);
        }
        if (onHand < 0 || reserved < 0 || sold < 0 || initial != onHand + reserved + sold) {
            throw new IllegalArgumentException("Stock of %s does not add up".formatted(skuId));
        }
    }

    public static Stock fresh(String skuId, String merchantId, Money unitPrice, long pieces) {
        return new Stock(skuId, merchantId, unitPrice, pieces, pieces, 0, 0);
    }
}
