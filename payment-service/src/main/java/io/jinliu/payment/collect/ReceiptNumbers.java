package io.jinliu.payment.collect;

import io.jinliu.common.id.Ids;
import io.jinliu.common.id.Slot;
import org.springframework.stereotype.Component;

/** Numbers for receipts, in the slot of the payment they came for. */
@Component
class ReceiptNumbers {

    private final Ids ids;

    ReceiptNumbers(Ids ids) {
        this.ids = ids;
    }

    long next(long paymentNo) {
        return ids.next(Slot.ofNumber(paymentNo));
    }

    long next(Slot slot) {
        return ids.next(slot);
    }
}
