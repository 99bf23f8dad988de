package io.jinliu.order.lifecycle;

import io.jinliu.common.money.Money;

/** Some pieces of one SKU, at the price of the moment they were ordered. Lines are numbered from 1. */
public record Line(int line, String skuId, String name, int quantity, Money unitPrice, Money amount) {

    public Line {
        if (quantity < 1 || quantity > 999) {
            throw new IllegalArgumentException("A line has 1 to 999 pieces, not " + quantity);
        }
        if (!amount.equals(unitPrice.times(quantity))) {
            throw new IllegalArgumentException("%d × %s is not %s".formatted(quantity, unitPrice, amount));
        }
    }

    public static Line of(int line, String skuId, String name, int quantity, Money unitPrice) {
        return new Line(line, skuId, name, quantity, unitPrice, unitPrice.times(quantity));
    }
}
