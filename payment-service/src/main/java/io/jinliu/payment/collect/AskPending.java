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
    private static final Duration AT_THE_TILL = Duration.ofSeconds(5);

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
            postpone.until(paymentNo, clock.instant().plus(pause(pending)));
            if (clock.instant().isAfter(pending.terms().expiresAt())) {
                end(pending);
            } else {
                query(pending);
            }
        }
    }

    /** What was paid by code in the last moment is not taken back, so the channel is asked once more. */
    private void end(Pending pending) {
        if (!byCode(pending) || query(pending) instanceof Pending) {
            closePayment.close(pending.terms().paymentNo(), Reason.EXPIRED);
        }
    }

    private Payment query(Pending pending) {
        var paymentNo = pending.terms().paymentNo();
        var asked = clock.instant();
        var answer = channels.of(pending.terms().method().channel()).query(paymentNo);
        var unscanned = answer instanceof NoSuchOrder && pending.action().isPresent();
        return unscanned
                ? pending
                : applyAnswer.apply(paymentNo, ClosePayment.believed(pending, answer, asked), Reason.NEVER_CREATED);
    }

    /** Somebody stands at the till and waits for a code to be paid. */
    private static Duration pause(Pending pending) {
        return byCode(pending)
                ? AT_THE_TILL
                : Duration.ofSeconds(Math.min(LONGEST_PAUSE, 10L << Math.min(pending.asked(), 3)));
    }

    private static boolean byCode(Pending pending) {
        return pending.terms().method().byCode();
    }
}
