package io.jinliu.payment.collect;

import io.jinliu.payment.channel.ChannelAnswer;
import io.jinliu.payment.channel.ChannelAnswer.Closed;
import io.jinliu.payment.channel.ChannelAnswer.NoSuchOrder;
import io.jinliu.payment.channel.ChannelAnswer.NotSent;
import io.jinliu.payment.channel.ChannelAnswer.Paid;
import io.jinliu.payment.channel.ChannelAnswer.Refused;
import io.jinliu.payment.channel.ChannelAnswer.Unknown;
import io.jinliu.payment.channel.ChannelAnswer.Waiting;
import io.jinliu.payment.collect.Closing.Reason;
import io.jinliu.payment.collect.Payment.Pending;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Service;

/**
 * Closes a payment in two phases: at the channel, then here. "Paid meanwhile" becomes paid; while the channel cannot be
 * asked, the payment stays open.
 */
@Service
public class ClosePayment {

    /** A call's timeout plus a minute: what has not arrived by then never will. */
    static final Duration UNDER_WAY = Duration.ofSeconds(65);

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
     * What the answer settles. "No such order" does if the channel had answered our creation (an unscanned Alipay code is
     * no order yet) or the creation can no longer be under way. Where the channel never closes neither that nor "closed"
     * settles anything before the payment's time is over: the form it knows nothing of can still be posted, the card that
     * was refused be changed for another.
     */
    ChannelAnswer believed(Pending pending, ChannelAnswer answer) {
        return switch (answer) {
            case NoSuchOrder _ when isLastWord(pending) -> new Closed("the channel knows no such order");
            case Closed _ when mayStillBePaid(pending) -> new Waiting(Optional.empty());
            case Paid _, Waiting _, Closed _, Refused _, NoSuchOrder _, NotSent _, Unknown _ -> answer;
        };
    }

    private boolean isLastWord(Pending pending) {
        return closes(pending)
                ? pending.action().isPresent() || isPast(pending.terms().openedAt())
                : !mayStillBePaid(pending);
    }

    private boolean mayStillBePaid(Pending pending) {
        return !closes(pending) && !isPast(pending.terms().expiresAt());
    }

    private boolean isPast(Instant moment) {
        return clock.instant().isAfter(moment.plus(UNDER_WAY));
    }

    private static boolean closes(Pending pending) {
        return pending.terms().method().channel().closes();
    }
}
