package io.jinliu.payment.collect;

import io.jinliu.payment.channel.ChannelAnswer;
import io.jinliu.payment.channel.ChannelAnswer.NoSuchOrder;
import io.jinliu.payment.channel.ChannelAnswer.NotReversed;
import io.jinliu.payment.channel.ChannelAnswer.NotSent;
import io.jinliu.payment.channel.ChannelAnswer.Paid;
import io.jinliu.payment.channel.ChannelAnswer.Refused;
import io.jinliu.payment.channel.ChannelAnswer.Reversed;
import io.jinliu.payment.channel.ChannelAnswer.Unknown;
import io.jinliu.payment.channel.ChannelAnswer.Waiting;
import io.jinliu.payment.collect.Closing.Reason;
import io.jinliu.payment.collect.Payment.Closed;
import io.jinliu.payment.collect.Payment.Collected;
import io.jinliu.payment.collect.Payment.Diverted;
import io.jinliu.payment.collect.Payment.Pending;
import io.jinliu.payment.collect.Payment.Reversing;
import io.jinliu.payment.collect.Payment.Unfinished;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Service;

/**
 * Closes a payment in two phases: at the channel, then here. "Paid meanwhile" becomes paid; while the channel cannot be
 * asked, the payment stays open. A payment by code is not closed but taken back.
 */
@Service
public class ClosePayment {

    /** A call's timeout plus a minute: what has not arrived by then never will. */
    static final Duration UNDER_WAY = Duration.ofSeconds(65);

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
        var asked = clock.instant();
        var answer = channels.of(pending.terms().method().channel()).close(paymentNo);
        return applyAnswer.apply(paymentNo, believed(pending, answer, asked), reason);
    }

    /**
     * What the answer settles. "No such order" does if the channel had answered our creation (an unscanned Alipay code is
     * no order yet) or the creation can no longer be under way. Where the channel never closes neither that nor "closed"
     * settles anything before the payment's time is over: the form it knows nothing of can still be posted, the card that
     * was refused be changed for another.
     *
     * @param asked when the channel was asked: what it does not know then may have arrived by the time we hear so
     */
    static ChannelAnswer believed(Pending pending, ChannelAnswer answer, Instant asked) {
        return switch (answer) {
            case NoSuchOrder _ when isLastWord(pending, asked) -> UNKNOWN_THERE;
            case ChannelAnswer.Closed _ when mayStillBePaid(pending, asked) -> new Waiting(Optional.empty());
            case Paid _,
                    Waiting _,
                    ChannelAnswer.Closed _,
                    Reversed _,
                    NotReversed _,
                    Refused _,
                    NoSuchOrder _,
                    NotSent _,
                    Unknown _ -> answer;
        };
    }

    private static boolean isLastWord(Pending pending, Instant asked) {
        return closes(pending)
                ? pending.action().isPresent() || cannotBeUnderWay(pending.terms(), asked)
                : !mayStillBePaid(pending, asked);
    }

    private static boolean mayStillBePaid(Pending pending, Instant asked) {
        return !closes(pending) && !asked.isAfter(pending.terms().expiresAt().plus(UNDER_WAY));
    }

    /** Whether our request to create it had either arrived by then or never will. */
    static boolean cannotBeUnderWay(Terms terms, Instant asked) {
        return asked.isAfter(terms.openedAt().plus(UNDER_WAY));
    }

    private static boolean closes(Pending pending) {
        return pending.terms().method().channel().closes();
    }
}
