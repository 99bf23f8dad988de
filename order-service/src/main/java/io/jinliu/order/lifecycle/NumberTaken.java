package io.jinliu.order.lifecycle;

/** There is an order of this number, or the number was abandoned: the work was done before, or given up. */
public final class NumberTaken extends RuntimeException {

    private static final long serialVersionUID = 1;

    public NumberTaken(OrderNo number, Throwable cause) {
        super("Number %s is taken".formatted(number), cause);
    }
}
