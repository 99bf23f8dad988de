package io.jinliu.order.lifecycle;

/** Two lines ask for one SKU. */
public final class SameSkuTwice extends OrderRejection {

    private static final long serialVersionUID = 1;

    public SameSkuTwice(String skuId) {
        super("Ask for %s in one line".formatted(skuId));
    }
}
