package io.jinliu.payment.collect;

import io.jinliu.common.id.Slot;
import io.jinliu.payment.channel.Channel;
import io.jinliu.payment.channel.ChannelAnswer;
import io.jinliu.payment.channel.ChannelAnswer.Paid;
import io.jinliu.payment.channel.PaymentNews;
import io.jinliu.payment.channel.Proof;
import io.jinliu.payment.collect.Closing.Reason;
import java.util.OptionalLong;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Hears a verified notification. Genuine money under a number we never issued is kept in suspense. */
@Service
class HearPayment implements PaymentNews {

    private final Payments payments;
    private final ApplyAnswer applyAnswer;
    private final Receipts receipts;
    private final SuspendReceipt suspendReceipt;
    private final ReceiptNumbers numbers;

    HearPayment(
            Payments payments,
            ApplyAnswer applyAnswer,
            Receipts receipts,
            SuspendReceipt suspendReceipt,
            ReceiptNumbers numbers) {
        this.payments = payments;
        this.applyAnswer = applyAnswer;
        this.receipts = receipts;
        this.suspendReceipt = suspendReceipt;
        this.numbers = numbers;
    }

    @Override
    @Transactional
    public void heard(Channel channel, String outTradeNo, ChannelAnswer answer) {
        var number = OurNumber.parse(outTradeNo);
        var ours = number.isPresent()
                && payments.find(number.getAsLong())
                        .filter(payment -> payment.terms().method().channel() == channel)
                        .isPresent();
        if (ours) {
            applyAnswer.apply(number.getAsLong(), answer, Reason.CLOSED_BY_CHANNEL);
        } else if (answer instanceof Paid(var proof)) {
            keepStray(number, outTradeNo, proof);
        }
    }

    private void keepStray(OptionalLong number, String outTradeNo, Proof proof) {
        var slot = number.isPresent() ? Slot.ofNumber(number.getAsLong()) : Slot.ofOwner(proof.channelNo());
        if (receipts.find(slot, proof.channel(), proof.channelNo()).isEmpty()) {
            suspendReceipt.suspend(
                    Receipt.stray(numbers.next(slot), outTradeNo, proof), Receipt.Reason.UNKNOWN_PAYMENT);
        }
    }
}
