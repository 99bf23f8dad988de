package io.jinliu.payment.refund.jpa;

import io.jinliu.common.id.Slot;
import java.io.Serializable;

record RefundKey(int slot, long id) implements Serializable {

    static RefundKey of(long number) {
        return new RefundKey(Slot.ofNumber(number).value(), number);
    }
}
