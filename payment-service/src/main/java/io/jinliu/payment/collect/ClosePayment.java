package io.jinliu.payment.collect;

import io.jinliu.payment.channel.ChannelAnswer;
import io.jinliu.payment.channel.ChannelAnswer.NoSuchOrder;
import io.jinliu.payment.collect.Closing.Reason;
import io.jinliu.payment.collect.Payment.Pending;
import java.time.Clock;
import java.time.Duration;
import org.springframework.stereotype.Service;

/**
 * Closes a payment in two phases: at the channel, then here. "Paid meanwhile" becomes paid; while the channel cannot be
 * asked, the payment stays open.
 */
@Service
public class ClosePayment {

    /** The create call's timeout plus a minute: after it, "no such order" means it never got there. */
    private static final Duration UNDER_WAY = Duration.ofSeconds(65);

    private final Payments payments;
    private final Channels channels;
    private final ApplyAnswer applyAnswer;
    private final Clock clock;

    ClosePayment(Payments payments, Channels channels, ApplyAnswer applyAnswer, Clock clock) {
        this.payments = payments;
        this.channels = channels;
        this.applyAnswer = applyAnswer;
        this.clock = clock;
    }

    /** @throws UnknownPayment if there is none */
    public Payment close(long paymentNo, Reason reason) {
        var payment = payments.find(paymentNo).orElseThrow(() -> new UnknownPayment(paymentNo));
        if (!(payment instanceof Pending pending)) {
            return payment;
        }
        var answer = channels.of(pending.terms().method().channel()).close(paymentNo);
        return applyAnswer.apply(paymentNo, believed(pending, answer), reason);
    }

    /**
     * "No such order" settles it if the channel had answered our creation (an unscanned Alipay code is no order yet) or
     * the creation can no longer be under way.
     */
    ChannelAnswer believed(Pending pending, ChannelAnswer answer) {
        var settled = answer instanceof NoSuchOrder
                && (pending.action().isPresent()
                        || clock.instant().isAfter(pending.terms().openedAt().plus(UNDER_WAY)));
        return settled ? new ChannelAnswer.Closed("the channel knows no such order") : answer;
    }
}
