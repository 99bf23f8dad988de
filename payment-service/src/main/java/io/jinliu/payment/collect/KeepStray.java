package io.jinliu.payment.collect;

import io.jinliu.common.id.Slot;
import io.jinliu.payment.channel.Proof;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps genuine money under a number we never issued, once. */
@Service
class KeepStray {

    private final Receipts receipts;
    private final SuspendReceipt suspendReceipt;
    private final ReceiptNumbers numbers;

    KeepStray(Receipts receipts, SuspendReceipt suspendReceipt, ReceiptNumbers numbers) {
        this.receipts = receipts;
        this.suspendReceipt = suspendReceipt;
        this.numbers = numbers;
    }

    @Transactional
    public void keep(Proof proof, String outTradeNo) {
        var number = OurNumber.parse(outTradeNo);
        var slot = number.isPresent() ? Slot.ofNumber(number.getAsLong()) : Slot.ofOwner(proof.channelNo());
        if (receipts.find(slot, proof.channel(), proof.channelNo()).isEmpty()) {
            suspendReceipt.suspend(
                    Receipt.stray(numbers.next(slot), outTradeNo, proof),
                    Optional.empty(),
                    Receipt.Reason.UNKNOWN_PAYMENT);
        }
    }
}
