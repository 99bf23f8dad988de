package io.jinliu.order.stock;

/** Fewer pieces are on hand than asked for. */
public final class OutOfStock extends StockRejection {

    private static final long serialVersionUID = 1;

    private final String skuId;

    public OutOfStock(String skuId) {
        super("Not enough pieces of %s are left".formatted(skuId));
        this.skuId = skuId;
    }

    public String skuId() {
        return skuId;
    }
}
