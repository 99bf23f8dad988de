package io.jinliu.payment.payout;

import io.jinliu.common.audit.Audit;
import io.jinliu.common.id.Slot;
import io.jinliu.payment.channel.Channel;
import io.jinliu.payment.channel.PayoutNews;
import io.jinliu.payment.collect.OurNumber;
import java.time.Clock;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Hears a verified notification about a payout: the sweep asks at once what became of it. */
@Service
class HearPayout implements PayoutNews {

    private final Payouts payouts;
    private final Audit audit;
    private final Clock clock;

    HearPayout(Payouts payouts, Audit audit, Clock clock) {
        this.payouts = payouts;
        this.audit = audit;
        this.clock = clock;
    }

    @Override
    @Transactional
    public void heard(Channel channel, String outBillNo) {
        var number = OurNumber.parse(outBillNo);
        if (number.isEmpty()) {
            audit.record(Slot.ofOwner(outBillNo), "payout.unknown", outBillNo, channel + " told of it");
            return;
        }
        var no = number.getAsLong();
        payouts.find(no)
                .filter(payout -> payout.terms().channel() == channel)
                .ifPresentOrElse(
                        this::hurry,
                        () -> audit.record(Slot.ofNumber(no), "payout.unknown", outBillNo, channel + " told of it"));
    }

    private void hurry(Payout payout) {
        if (payout instanceof Payout.Sent) {
            payouts.dueAt(payout.terms().no(), clock.instant());
        }
    }
}
