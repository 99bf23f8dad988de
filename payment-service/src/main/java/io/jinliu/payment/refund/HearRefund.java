package io.jinliu.payment.refund;

import io.jinliu.common.audit.Audit;
import io.jinliu.common.id.Slot;
import io.jinliu.payment.channel.Channel;
import io.jinliu.payment.channel.RefundAnswer;
import io.jinliu.payment.channel.RefundNews;
import io.jinliu.payment.collect.Channels;
import io.jinliu.payment.collect.OurNumber;
import io.jinliu.payment.collect.Payments;
import io.jinliu.payment.openitem.CallAttention;
import io.jinliu.payment.openitem.CallAttention.Call;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Hears a verified notification about a refund. What a reversal gave back is known from the reversal's own answer. */
@Service
class HearRefund implements RefundNews {

    private final Refunds refunds;
    private final Payments payments;
    private final Channels channels;
    private final ApplyRefundAnswer applyAnswer;
    private final CallAttention attention;
    private final Audit audit;

    HearRefund(
            Refunds refunds,
            Payments payments,
            Channels channels,
            ApplyRefundAnswer applyAnswer,
            CallAttention attention,
            Audit audit) {
        this.refunds = refunds;
        this.payments = payments;
        this.channels = channels;
        this.applyAnswer = applyAnswer;
        this.attention = attention;
        this.audit = audit;
    }

    @Override
    @Transactional
    public void heard(Channel channel, String outRefundNo, RefundAnswer answer) {
        var number = OurNumber.parse(outRefundNo.substring(outRefundNo.lastIndexOf(':') + 1));
        var ours = number.isPresent()
                && outRefundNo.equals(Long.toString(number.getAsLong()))
                && refunds.find(number.getAsLong())
                        .filter(refund -> refund.terms().channel() == channel)
                        .isPresent();
        if (ours) {
            applyAnswer.apply(number.getAsLong(), answer);
        } else if (number.isEmpty() || !isReversal(channel, outRefundNo, number.getAsLong())) {
            var slot = number.isPresent() ? Slot.ofNumber(number.getAsLong()) : Slot.ofOwner(outRefundNo);
            audit.record(slot, "refund.unknown", outRefundNo, channel + " told of it");
            attention.open(Call.contradiction(slot, outRefundNo, channel + " told of a refund we never asked for"));
        }
    }

    /** Whether the channel calls so what it gave back of a payment by code. */
    private boolean isReversal(Channel channel, String outRefundNo, long paymentNo) {
        return payments.find(paymentNo)
                .map(payment -> payment.terms().method())
                .filter(method -> method.byCode() && method.channel() == channel)
                .filter(_ -> channels.of(channel).reversalNo(paymentNo).equals(outRefundNo))
                .isPresent();
    }
}
