package io.jinliu.payment.due;

import io.jinliu.common.id.Slot;

/** A due by its owner's kind and number; its slot is the number's. */
public record DueRef(DueKind kind, long no) {

    public static DueRef order(long orderNo) {
        return new DueRef(DueKind.ORDER, orderNo);
    }

    public static DueRef topUp(long topUpNo) {
        return new DueRef(DueKind.TOP_UP, topUpNo);
    }

    public Slot slot() {
        return Slot.ofNumber(no);
    }

    @Override
    public String toString() {
        return kind + " " + no;
    }
}
