package io.jinliu.payment.refund;

import io.jinliu.common.audit.Audit;
import io.jinliu.common.id.Slot;
import io.jinliu.common.money.Money;
import io.jinliu.common.outbox.Outbox;
import io.jinliu.payment.channel.RefundAnswer;
import io.jinliu.payment.channel.RefundAnswer.Later;
import io.jinliu.payment.channel.RefundAnswer.NoSuchRefund;
import io.jinliu.payment.channel.RefundAnswer.NotSent;
import io.jinliu.payment.channel.RefundAnswer.Unknown;
import io.jinliu.payment.collect.Payments;
import io.jinliu.payment.collect.Receipt;
import io.jinliu.payment.collect.Receipts;
import io.jinliu.payment.due.DueRef;
import io.jinliu.payment.due.Dues;
import io.jinliu.payment.refund.Refund.Closed;
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
    private final Dues dues;
    private final Payments payments;
    private final List<WhenRefunded> followers;
    private final Outbox outbox;
    private final Audit audit;
    private final Clock clock;

    ApplyRefundAnswer(
            Refunds refunds,
            Receipts receipts,
            Dues dues,
            Payments payments,
            List<WhenRefunded> followers,
            Outbox outbox,
            Audit audit,
            Clock clock) {
        this.refunds = refunds;
        this.receipts = receipts;
        this.dues = dues;
        this.payments = payments;
        this.followers = List.copyOf(followers);
        this.outbox = outbox;
        this.audit = audit;
        this.clock = clock;
    }

    /** @throws UnknownRefund if there is none */
    @Transactional
    public Refund apply(long refundNo, RefundAnswer answer) {
        var refund = refunds.lock(refundNo).orElseThrow(() -> new UnknownRefund("refund " + refundNo));
        return switch (refund) {
            case Unfinished open -> move(open, answer);
            case Succeeded done -> repeated(done, answer);
            case Closed closed -> late(closed, answer);
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
        audit(terms, "refund.succeeded", refund.channelRefundNo());
        append(terms, RefundEvent.succeeded(terms, merchant(terms), refund.at()));
        return refund;
    }

    /** The channel's final no: what was taken off the receipt is there again. */
    private Refund close(Closed refund) {
        var terms = refund.terms();
        receipts.addRefunded(terms.receiptNo(), -terms.amount().minor());
        terms.due().ifPresent(due -> terms.lines()
                .forEach(line ->
                        dues.addRefunded(due, line.line(), -line.amount().minor())));
        audit(terms, "refund.closed", refund.reason());
        return refunds.keep(refund);
    }

    private Refund abnormal(Unfinished refund, String reason) {
        var terms = refund.terms();
        var kept = refunds.keep(refund.becomeAbnormal(reason));
        if (!(refund instanceof Refund.Abnormal)) {
            audit(terms, "refund.abnormal", reason);
            append(terms, RefundEvent.abnormal(terms, merchant(terms), clock.instant()));
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
            audit(refund.terms(), "refund.contradicted", told);
        }
        return abnormal(refund, told);
    }

    /** Channels repeat until we say 200. */
    private Refund repeated(Succeeded refund, RefundAnswer answer) {
        if (answer instanceof RefundAnswer.Succeeded told) {
            another(told, refund)
                    .ifPresent(amount -> audit(refund.terms(), "refund.contradicted", amount + " was told later"));
        }
        return refund;
    }

    /** Closed is the channel's last word; money that goes back after it is for a person. */
    private Refund late(Closed refund, RefundAnswer answer) {
        if (answer instanceof RefundAnswer.Succeeded || answer instanceof RefundAnswer.SucceededAmong) {
            audit(refund.terms(), "refund.contradicted", "succeeded after it was closed");
        }
        return refund;
    }

    /** Of money from suspense only its payment says for whom it was meant. */
    private Optional<String> merchant(RefundTerms terms) {
        return terms.merchant().or(() -> receipts.find(terms.receiptNo())
                .flatMap(Receipt::paymentNo)
                .flatMap(payments::find)
                .map(payment -> payment.terms().merchant()));
    }

    private void append(RefundTerms terms, RefundEvent event) {
        var key = terms.due().map(DueRef::no).map(no -> Long.toString(no)).orElse(terms.outTradeNo());
        outbox.append(Slot.ofNumber(terms.refundNo()), "payment-events", key, (Record) event);
    }

    private void audit(RefundTerms terms, String action, String detail) {
        audit.record(
                Slot.ofNumber(terms.refundNo()),
                action,
                Long.toString(terms.refundNo()),
                terms.amount() + " " + detail);
    }
}
