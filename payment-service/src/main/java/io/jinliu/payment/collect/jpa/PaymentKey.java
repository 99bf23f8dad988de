package io.jinliu.payment.collect.jpa;

import io.jinliu.common.id.Slot;
import java.io.Serializable;

record PaymentKey(int slot, long id) implements Serializable {

    static PaymentKey of(long number) {
        return new PaymentKey(Slot.ofNumber(number).value(), number);
    }
}
