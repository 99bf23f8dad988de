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
import io.jinliu.payment.collect.Payment.Pending;
import io.jinliu.payment.collect.Payment.Reversing;
import io.jinliu.payment.collect.Payment.Unfinished;
import io.jinliu.payment.part.EndParts;
import java.time.Clock;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Moves a payment, its due and its receipt in one transaction; the receipt's money is claimed already, or is our own.
 *
 * <p>What keeps the money in the payer's slot joins this transaction; everybody else goes by {@link ApplyAnswer}.
 */
@Service
public class MovePayment {

    private final Payments payments;
    private final TakeMoney takeMoney;
    private final EndParts endParts;
    private final Clock clock;

    MovePayment(Payments payments, TakeMoney takeMoney, EndParts endParts, Clock clock) {
        this.payments = payments;
        this.takeMoney = takeMoney;
        this.endParts = endParts;
        this.clock = clock;
    }

    /** @throws UnknownPayment if there is none */
    @Transactional
    public Payment move(long paymentNo, ChannelAnswer answer, Reason closed) {
        var payment = payments.lock(paymentNo).orElseThrow(() -> new UnknownPayment(paymentNo));
        return switch (answer) {
            case Paid _
            when payment instanceof Reversing -> payment; // it may be on its way back: the reversal will say
            case Paid _
            when payment instanceof Closed shut && shut.terms().method().byCode() -> reverseAgain(shut);
            case Paid(var money) -> takeMoney.paid(payment, money);
            case NotReversed(var money) -> takeMoney.notReversed(payment, money);
            case Reversed(var money) when money.isPresent() -> takeMoney.reversed(payment, money.get());
            case Reversed _ -> close(payment, Closing.because(payment instanceof Reversing it ? it.why() : closed));
            case Refused(var code, var reason) ->
                close(payment, new Closing(Reason.REFUSED, Optional.of(code), reason));
            case ChannelAnswer.Closed(var reason) -> close(payment, new Closing(closed, Optional.empty(), reason));
            case Waiting(var action) ->
                payment instanceof Pending pending && action.isPresent()
                        ? payments.keep(pending.with(action.get()))
                        : payment;
            case NotSent _, NoSuchOrder _, Unknown _ -> payment; // the sweep will ask again
        };
    }

    /** Who heard of money may have heard it before a reversal that we do not know the end of: only another one says. */
    private Payment reverseAgain(Closed closed) {
        var reversing = payments.keep(closed.reverse());
        payments.askAgainAt(closed.terms().paymentNo(), clock.instant());
        return reversing;
    }

    private Payment close(Payment payment, Closing why) {
        return payment instanceof Unfinished open && mayClose(open, why.reason()) ? closed(open, why) : payment;
    }

    private Payment closed(Unfinished payment, Closing why) {
        if (payment.terms().mixed()) {
            endParts.release(payment.terms().paymentNo());
        }
        return payments.record(payment.close(why, clock.instant()));
    }

    /** That one call never left says nothing of another that was made meanwhile: then only the channel knows. */
    private static boolean mayClose(Unfinished payment, Reason why) {
        return why != Reason.NOT_SENT || (payment instanceof Pending pending && pending.askedForOnce());
    }
}
