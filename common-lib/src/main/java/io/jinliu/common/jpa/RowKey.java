package io.jinliu.common.jpa;

import io.jinliu.common.id.Slot;
import java.io.Serializable;

/** Slot and number: every statement names both, so it goes to one table. */
public record RowKey(int slot, long id) implements Serializable {

    public static RowKey of(long number) {
        return new RowKey(Slot.ofNumber(number).value(), number);
    }
}
