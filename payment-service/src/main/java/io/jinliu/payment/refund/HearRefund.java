package io.jinliu.payment.refund;

import io.jinliu.common.audit.Audit;
import io.jinliu.common.id.Slot;
import io.jinliu.payment.channel.Channel;
import io.jinliu.payment.channel.RefundAnswer;
import io.jinliu.payment.channel.RefundNews;
import io.jinliu.payment.collect.OurNumber;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Hears a verified notification about a refund. */
@Service
class HearRefund implements RefundNews {

    private final Refunds refunds;
    private final ApplyRefundAnswer applyAnswer;
    private final Audit audit;

    HearRefund(Refunds refunds, ApplyRefundAnswer applyAnswer, Audit audit) {
        this.refunds = refunds;
        this.applyAnswer = applyAnswer;
        this.audit = audit;
    }

    @Override
    @Transactional
    public void heard(Channel channel, String outRefundNo, RefundAnswer answer) {
        var number = OurNumber.parse(outRefundNo);
        var ours = number.isPresent()
                && refunds.find(number.getAsLong())
                        .filter(refund -> refund.terms().channel() == channel)
                        .isPresent();
        if (ours) {
            applyAnswer.apply(number.getAsLong(), answer);
        } else {
            var slot = number.isPresent() ? Slot.ofNumber(number.getAsLong()) : Slot.ofOwner(outRefundNo);
            audit.record(slot, "refund.unknown", outRefundNo, channel + " told of it");
        }
    }
}
