package io.jinliu.payment.refund;

import io.jinliu.common.money.Money;
import io.jinliu.payment.channel.RefundAnswer;
import io.jinliu.payment.channel.RefundAnswer.Later;
import io.jinliu.payment.channel.RefundAnswer.NoSuchRefund;
import io.jinliu.payment.channel.RefundAnswer.NotSent;
import io.jinliu.payment.channel.RefundAnswer.Unknown;
import io.jinliu.payment.collect.Receipts;
import io.jinliu.payment.refund.Refund.Applied;
import io.jinliu.payment.refund.Refund.Closed;
import io.jinliu.payment.refund.Refund.Rejected;
import io.jinliu.payment.refund.Refund.Requested;
import io.jinliu.payment.refund.Refund.Succeeded;
import io.jinliu.payment.refund.Refund.Unfinished;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The one door by which a channel's answer moves a refund, whoever brought it. */
@Service
class ApplyRefundAnswer {

    private final Refunds refunds;
    private final Receipts receipts;
    private final FreeAmount freeAmount;
    private final List<WhenRefunded> followers;
    private final TellRefund tell;
    private final Clock clock;

    ApplyRefundAnswer(
            Refunds refunds,
            Receipts receipts,
            FreeAmount freeAmount,
            List<WhenRefunded> followers,
            TellRefund tell,
            Clock clock) {
        this.refunds = refunds;
        this.receipts = receipts;
        this.freeAmount = freeAmount;
        this.followers = List.copyOf(followers);
        this.tell = tell;
        this.clock = clock;
    }

    /** @throws UnknownRefund if there is none */
    @Transactional
    public Refund apply(long refundNo, RefundAnswer answer) {
        var refund = refunds.lock(refundNo).orElseThrow(() -> new UnknownRefund("refund " + refundNo));
        return switch (refund) {
            case Unfinished open -> move(open, answer);
            case Succeeded done -> repeated(done, answer);
            case Closed _, Rejected _, Applied _ -> late(refund, answer);
        };
    }

    private Refund move(Unfinished refund, RefundAnswer answer) {
        return switch (answer) {
            case RefundAnswer.Succeeded told ->
                another(told, refund)
                        .map(amount -> contradicted(refund, amount + " went back under its number"))
                        .orElseGet(() -> succeed(refund.succeed(told.channelRefundNo(), told.at())));
            case RefundAnswer.SucceededAmong told ->
                mayInclude(told.total(), refund.terms())
                        ? succeed(refund.succeed(told.channelRefundNo(), told.at()))
                        : contradicted(refund, told.total() + " went back of its receipt in all");
            case RefundAnswer.Closed(var reason) -> close(refund.close(reason, clock.instant()));
            case RefundAnswer.Abnormal(var reason) -> abnormal(refund, reason);
            case RefundAnswer.Processing _
            when refund instanceof Requested requested -> refunds.keep(requested.accept());
            case RefundAnswer.Processing _, Later _, NoSuchRefund _, NotSent _, Unknown _ -> refund;
        };
    }

    private Refund succeed(Succeeded refund) {
        var terms = refund.terms();
        if (terms.purpose() == RefundTerms.Purpose.SUSPENSE) {
            receipts.markReturned(terms.receiptNo());
        }
        refunds.keep(refund);
        followers.forEach(follower -> follower.refunded(terms));
        tell.succeeded(refund);
        return refund;
    }

    private Refund close(Closed refund) {
        freeAmount.of(refund.terms());
        tell.closed(refund);
        return refunds.keep(refund);
    }

    private Refund abnormal(Unfinished refund, String reason) {
        var kept = refunds.keep(refund.becomeAbnormal(reason));
        if (!(refund instanceof Refund.Abnormal)) {
            tell.abnormal(refund.terms(), reason);
        }
        return kept;
    }

    private static Optional<Money> another(RefundAnswer.Succeeded told, Refund refund) {
        return told.amount().filter(amount -> !amount.equals(refund.terms().amount()));
    }

    /** At least this refund, at most all that was asked back of the receipt; between the two, only the channel knows. */
    private boolean mayInclude(Money total, RefundTerms terms) {
        var asked = receipts.find(terms.receiptNo()).orElseThrow().refunded();
        return total.currency().equals(asked.currency())
                && total.compareTo(terms.amount()) >= 0
                && total.compareTo(asked) <= 0;
    }

    /** Another amount than asked: told once to a person, and asked about again until the channel says what it was. */
    private Refund contradicted(Unfinished refund, String told) {
        var known =
                refund instanceof Refund.Abnormal abnormal && abnormal.reason().equals(told);
        if (!known) {
            tell.contradictedWhileOpen(refund.terms(), told);
        }
        return abnormal(refund, told);
    }

    /** Channels repeat until we say 200. */
    private Refund repeated(Succeeded refund, RefundAnswer answer) {
        if (answer instanceof RefundAnswer.Succeeded told) {
            another(told, refund).ifPresent(amount -> tell.contradicted(refund.terms(), amount + " was told later"));
        }
        return refund;
    }

    /** Nothing is on its way: not any more, or not yet. Money that goes back all the same is for a person. */
    private Refund late(Refund refund, RefundAnswer answer) {
        if (answer instanceof RefundAnswer.Succeeded || answer instanceof RefundAnswer.SucceededAmong) {
            tell.contradicted(refund.terms(), "succeeded while it is " + refund.state());
        }
        return refund;
    }
}
