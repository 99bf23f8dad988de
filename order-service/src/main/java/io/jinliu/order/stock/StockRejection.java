package io.jinliu.order.stock;

/** The reasons stock says no. */
public abstract sealed class StockRejection extends RuntimeException permits OutOfStock, NotForSale, HoldReleased {

    private static final long serialVersionUID = 1;

    StockRejection(String message) {
        super(message);
    }
}
