package io.jinliu.order.lifecycle;

import io.jinliu.common.id.Slot;

/** An order's number; positive, and its last bits are its buyer's slot. */
public record OrderNo(long value) {

    public OrderNo {
        if (value <= 0) {
            throw new IllegalArgumentException("Not an order number: " + value);
        }
    }

    /** @throws IllegalArgumentException if the text is not a positive number */
    public static OrderNo valueOf(String text) {
        return new OrderNo(Long.parseLong(text));
    }

    public Slot slot() {
        return Slot.ofNumber(value);
    }

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
