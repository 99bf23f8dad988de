package io.jinliu.order.stock;

/** The SKU has no stock at all: it is unknown, or was added only in part. */
public final class NotForSale extends StockRejection {

    private static final long serialVersionUID = 1;

    public NotForSale(String skuId) {
        super("%s is not for sale".formatted(skuId));
    }
}
