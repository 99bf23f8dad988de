package io.jinliu.order.lifecycle.jpa;

import io.jinliu.order.lifecycle.OrderNo;
import java.io.Serializable;

/** Slot and number: every statement names both, so it goes to one table. */
record OrderKey(int slot, long orderNo) implements Serializable {

    static OrderKey of(OrderNo number) {
        return new OrderKey(number.slot().value(), number.value());
    }
}
