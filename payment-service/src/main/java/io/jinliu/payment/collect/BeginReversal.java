package io.jinliu.payment.collect;

import io.jinliu.payment.collect.Closing.Reason;
import io.jinliu.payment.collect.Payment.Closed;
import io.jinliu.payment.collect.Payment.Collected;
import io.jinliu.payment.collect.Payment.Diverted;
import io.jinliu.payment.collect.Payment.Pending;
import io.jinliu.payment.collect.Payment.Reversing;
import java.time.Clock;
import java.time.Duration;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Writes down that a payment by code is taken back, before its channel hears of it: whatever comes now finds it so. */
@Service
class BeginReversal {

    private static final int MOST_DOUBLINGS = 4;
    private static final long LONGEST_PAUSE = 60;

    private final Payments payments;
    private final Clock clock;

    BeginReversal(Payments payments, Clock clock) {
        this.payments = payments;
        this.clock = clock;
    }

    /**
     * Returns the payment as it stands now: one that has collected meanwhile is not taken back.
     *
     * @throws UnknownPayment if there is none
     */
    @Transactional
    public Payment begin(long paymentNo, Reason why) {
        var payment = payments.lock(paymentNo).orElseThrow(() -> new UnknownPayment(paymentNo));
        return switch (payment) {
            case Pending pending -> asking(pending.reverse(why));
            case Reversing reversing -> asking(reversing.because(why));
            case Closed _, Collected _, Diverted _ -> payment;
        };
    }

    /** The next question is written down first, so that one that hangs is not asked by everybody. */
    private Payment asking(Reversing reversing) {
        var kept = payments.keep(reversing);
        payments.askAgainAt(kept.terms().paymentNo(), clock.instant().plus(pause(reversing.asked())));
        return kept;
    }

    private static Duration pause(int asked) {
        return Duration.ofSeconds(Math.min(LONGEST_PAUSE, 5L << Math.min(asked, MOST_DOUBLINGS)));
    }
}
