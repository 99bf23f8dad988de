package io.jinliu.payment.collect;

import io.jinliu.payment.channel.ChannelAnswer;
import io.jinliu.payment.channel.ChannelAnswer.NoSuchOrder;
import io.jinliu.payment.collect.Closing.Reason;
import io.jinliu.payment.collect.Payment.Closed;
import io.jinliu.payment.collect.Payment.Collected;
import io.jinliu.payment.collect.Payment.Diverted;
import io.jinliu.payment.collect.Payment.Pending;
import io.jinliu.payment.collect.Payment.Reversing;
import io.jinliu.payment.collect.Payment.Unfinished;
import java.time.Clock;
import java.time.Duration;
import org.springframework.stereotype.Service;

/**
 * Closes a payment in two phases: at the channel, then here. "Paid meanwhile" becomes paid; while the channel cannot be
 * asked, the payment stays open. A payment by code is not closed but taken back.
 */
@Service
public class ClosePayment {

    /** The create call's timeout plus a minute: after it, "no such order" means it never got there. */
    private static final Duration UNDER_WAY = Duration.ofSeconds(65);

    static final ChannelAnswer UNKNOWN_THERE = new ChannelAnswer.Closed("the channel knows no such order");

    private final Payments payments;
    private final Channels channels;
    private final ReversePayment reversePayment;
    private final ApplyAnswer applyAnswer;
    private final Clock clock;

    ClosePayment(
            Payments payments, Channels channels, ReversePayment reversePayment, ApplyAnswer applyAnswer, Clock clock) {
        this.payments = payments;
        this.channels = channels;
        this.reversePayment = reversePayment;
        this.applyAnswer = applyAnswer;
        this.clock = clock;
    }

    /** @throws UnknownPayment if there is none */
    public Payment close(long paymentNo, Reason reason) {
        var payment = payments.find(paymentNo).orElseThrow(() -> new UnknownPayment(paymentNo));
        return switch (payment) {
            case Unfinished open when open.terms().method().byCode() -> reversePayment.reverse(paymentNo, reason);
            case Pending pending -> closed(pending, reason);
            case Reversing _, Closed _, Collected _, Diverted _ -> payment;
        };
    }

    private Payment closed(Pending pending, Reason reason) {
        var paymentNo = pending.terms().paymentNo();
        var answer = channels.of(pending.terms().method().channel()).close(paymentNo);
        return applyAnswer.apply(paymentNo, believed(pending, answer), reason);
    }

    /**
     * "No such order" settles it if the channel had answered our creation (an unscanned Alipay code is no order yet) or
     * the creation can no longer be under way.
     */
    ChannelAnswer believed(Pending pending, ChannelAnswer answer) {
        var settled = answer instanceof NoSuchOrder
                && (pending.action().isPresent() || cannotBeUnderWay(pending.terms(), clock));
        return settled ? UNKNOWN_THERE : answer;
    }

    /** Whether our request to create it has either arrived by now or never will. */
    static boolean cannotBeUnderWay(Terms terms, Clock clock) {
        return clock.instant().isAfter(terms.openedAt().plus(UNDER_WAY));
    }
}
