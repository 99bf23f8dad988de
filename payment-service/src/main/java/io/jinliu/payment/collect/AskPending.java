package io.jinliu.payment.collect;

import io.jinliu.payment.channel.ChannelAnswer.NoSuchOrder;
import io.jinliu.payment.collect.Closing.Reason;
import io.jinliu.payment.collect.Payment.Pending;
import java.time.Clock;
import java.time.Duration;
import org.springframework.stereotype.Service;

/** Asks a channel about a payment nobody told us of, and closes one whose time is over. */
@Service
public class AskPending {

    private static final long LONGEST_PAUSE = 60;

    private final Payments payments;
    private final PostponeQuestion postpone;
    private final Channels channels;
    private final ApplyAnswer applyAnswer;
    private final ClosePayment closePayment;
    private final Clock clock;

    AskPending(
            Payments payments,
            PostponeQuestion postpone,
            Channels channels,
            ApplyAnswer applyAnswer,
            ClosePayment closePayment,
            Clock clock) {
        this.payments = payments;
        this.postpone = postpone;
        this.channels = channels;
        this.applyAnswer = applyAnswer;
        this.closePayment = closePayment;
        this.clock = clock;
    }

    public void ask(long paymentNo) {
        if (payments.find(paymentNo).orElse(null) instanceof Pending pending) {
            postpone.until(paymentNo, clock.instant().plus(pause(pending.asked())));
            if (clock.instant().isAfter(pending.terms().expiresAt())) {
                closePayment.close(paymentNo, Reason.EXPIRED);
            } else {
                query(pending);
            }
        }
    }

    private void query(Pending pending) {
        var paymentNo = pending.terms().paymentNo();
        var answer = channels.of(pending.terms().method().channel()).query(paymentNo);
        var unscanned = answer instanceof NoSuchOrder && pending.action().isPresent();
        if (!unscanned) {
            applyAnswer.apply(paymentNo, closePayment.believed(pending, answer), Reason.NEVER_CREATED);
        }
    }

    private static Duration pause(int asked) {
        return Duration.ofSeconds(Math.min(LONGEST_PAUSE, 10L << Math.min(asked, 3)));
    }
}
