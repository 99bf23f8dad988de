package io.jinliu.order.lifecycle;

import io.jinliu.common.id.Slot;
import java.util.regex.Pattern;

/** An order's number; positive, and its last bits are its buyer's slot. */
public record OrderNo(long value) {

    /** As we write it and in no other way: {@code Long} also reads signs, leading zeros and other scripts' digits. */
    private static final Pattern OURS = Pattern.compile("[1-9][0-9]{0,18}");

    public OrderNo {
        if (value <= 0) {
            throw new IllegalArgumentException("Not an order number: " + value);
        }
    }

    /** @throws IllegalArgumentException if the text is not a positive number */
    public static OrderNo valueOf(String text) {
        if (!OURS.matcher(text).matches()) {
            throw new IllegalArgumentException("Not an order number");
        }
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
