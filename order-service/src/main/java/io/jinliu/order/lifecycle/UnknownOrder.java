package io.jinliu.order.lifecycle;

/** There is no such order, or it is not the caller's to know of. */
public final class UnknownOrder extends OrderRejection {

    private static final long serialVersionUID = 1;

    public UnknownOrder(OrderNo number) {
        super("There is no order " + number);
    }
}
