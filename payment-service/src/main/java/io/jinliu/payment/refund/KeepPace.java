package io.jinliu.payment.refund;

import io.jinliu.payment.collect.Receipt;
import java.time.Clock;
import java.time.Instant;
import org.springframework.stereotype.Component;

/** Keeps a channel's limits before it has to say no. Right only while the due of the receipt is locked. */
@Component
class KeepPace {

    private final Refunds refunds;
    private final Clock clock;

    KeepPace(Refunds refunds, Clock clock) {
        this.refunds = refunds;
        this.clock = clock;
    }

    /**
     * When the next refund of a receipt may be sent.
     *
     * @throws TooLateToRefund if the channel gives nothing back any more
     * @throws TooManyRefunds if it was given back in too many parts
     */
    Instant next(Receipt receipt) {
        var limits = ChannelLimits.of(receipt.channel());
        var now = clock.instant();
        if (now.isAfter(receipt.paidAt().plus(limits.within()))) {
            throw new TooLateToRefund(receipt.no());
        }
        var sent = refunds.sentOf(receipt.no());
        if (sent.parts() >= limits.parts()) {
            throw new TooManyRefunds(receipt.no(), limits.parts());
        }
        return sent.latest()
                .map(latest -> latest.plus(limits.apart()))
                .filter(now::isBefore)
                .orElse(now);
    }
}
