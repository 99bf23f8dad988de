package io.jinliu.payment.collect;

import io.jinliu.payment.channel.ChannelAnswer;
import io.jinliu.payment.channel.ChannelAnswer.NoSuchOrder;
import io.jinliu.payment.collect.Closing.Reason;
import io.jinliu.payment.collect.Payment.Reversing;
import java.time.Clock;
import java.time.Instant;
import org.springframework.stereotype.Service;

/**
 * Takes a payment by code back at its channel, paid or not, and again until the channel says what it did.
 *
 * <p>Deliberately not transactional: that it is taken back is committed before the channel hears of it.
 */
@Service
class ReversePayment {

    private final Payments payments;
    private final BeginReversal beginReversal;
    private final Channels channels;
    private final ApplyAnswer applyAnswer;
    private final Clock clock;

    ReversePayment(
            Payments payments, BeginReversal beginReversal, Channels channels, ApplyAnswer applyAnswer, Clock clock) {
        this.payments = payments;
        this.beginReversal = beginReversal;
        this.channels = channels;
        this.applyAnswer = applyAnswer;
        this.clock = clock;
    }

    /** @throws UnknownPayment if there is none */
    Payment reverse(long paymentNo, Reason why) {
        var begun = beginReversal.begin(paymentNo, why);
        if (!(begun instanceof Reversing reversing)) {
            return begun;
        }
        var asked = clock.instant();
        var answer = channels.of(reversing.terms().method().channel()).reverse(paymentNo);
        return applyAnswer.apply(paymentNo, believed(reversing, answer, asked), reversing.why());
    }

    /** What the sweep does: the same again, for the same reason. */
    void reverseAgain(long paymentNo) {
        if (payments.find(paymentNo).orElse(null) instanceof Reversing reversing) {
            reverse(paymentNo, reversing.why());
        }
    }

    /** While the code may still be on its way to the channel, "no such order" means "not yet". */
    private ChannelAnswer believed(Reversing reversing, ChannelAnswer answer, Instant asked) {
        return answer instanceof NoSuchOrder && ClosePayment.cannotBeUnderWay(reversing.terms(), asked)
                ? ClosePayment.UNKNOWN_THERE
                : answer;
    }
}
