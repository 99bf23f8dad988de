package io.jinliu.order.lifecycle;

/** The buyer holds as much without paying as we allow. */
public final class TooManyUnpaidOrders extends OrderRejection {

    private static final long serialVersionUID = 1;

    public TooManyUnpaidOrders() {
        super("Pay or cancel an order first");
    }
}
