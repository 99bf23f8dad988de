package io.jinliu.order.lifecycle;

/** The number was given up before the order could be placed under it. */
public final class OrderAbandoned extends OrderRejection {

    private static final long serialVersionUID = 1;

    public OrderAbandoned(OrderNo number) {
        super("Order %s was given up; order again under a new key".formatted(number));
    }
}
