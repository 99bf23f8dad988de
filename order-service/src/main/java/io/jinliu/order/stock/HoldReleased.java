package io.jinliu.order.stock;

/** The number held this SKU before and gave it back; no number holds twice. */
public final class HoldReleased extends StockRejection {

    private static final long serialVersionUID = 1;

    public HoldReleased(String skuId, long orderNo) {
        super("Order %d has given back %s".formatted(orderNo, skuId));
    }
}
