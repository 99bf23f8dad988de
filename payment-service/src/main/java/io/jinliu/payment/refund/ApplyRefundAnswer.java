package io.jinliu.payment.refund;

import io.jinliu.common.audit.Audit;
import io.jinliu.common.id.Slot;
import io.jinliu.common.outbox.Outbox;
import io.jinliu.payment.channel.RefundAnswer;
import io.jinliu.payment.channel.RefundAnswer.Later;
import io.jinliu.payment.channel.RefundAnswer.NoSuchRefund;
import io.jinliu.payment.channel.RefundAnswer.NotSent;
import io.jinliu.payment.channel.RefundAnswer.Unknown;
import io.jinliu.payment.collect.Receipts;
import io.jinliu.payment.due.DueRef;
import io.jinliu.payment.due.Dues;
import io.jinliu.payment.refund.Refund.Closed;
import io.jinliu.payment.refund.Refund.Requested;
import io.jinliu.payment.refund.Refund.Succeeded;
import io.jinliu.payment.refund.Refund.Unfinished;
import java.time.Clock;
import java.time.Instant;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The one door by which a channel's answer moves a refund, whoever brought it. */
@Service
class ApplyRefundAnswer {

    private final Refunds refunds;
    private final Receipts receipts;
    private final Dues dues;
    private final Outbox outbox;
    private final Audit audit;
    private final Clock clock;

    ApplyRefundAnswer(Refunds refunds, Receipts receipts, Dues dues, Outbox outbox, Audit audit, Clock clock) {
        this.refunds = refunds;
        this.receipts = receipts;
        this.dues = dues;
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
            case Succeeded _ -> refund; // channels repeat until we say 200
            case Closed closed -> contradicted(closed, answer);
        };
    }

    private Refund move(Unfinished refund, RefundAnswer answer) {
        return switch (answer) {
            case RefundAnswer.Succeeded(var channelNo, var at) -> succeed(refund.succeed(channelNo, at));
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
        audit(terms, "refund.succeeded", refund.channelRefundNo());
        append(terms, refund.at());
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
        if (!(refund instanceof Refund.Abnormal)) {
            audit(refund.terms(), "refund.abnormal", reason);
        }
        return refunds.keep(refund.becomeAbnormal(reason));
    }

    /** Closed is the channel's last word; money that goes back after it is for a person. */
    private Refund contradicted(Closed refund, RefundAnswer answer) {
        if (answer instanceof RefundAnswer.Succeeded) {
            audit(refund.terms(), "refund.contradicted", "succeeded after it was closed");
        }
        return refund;
    }

    private void append(RefundTerms terms, Instant at) {
        var key = terms.due().map(DueRef::no).map(no -> Long.toString(no)).orElse(terms.outTradeNo());
        outbox.append(Slot.ofNumber(terms.refundNo()), "payment-events", key, (Record) RefundEvent.of(terms, at));
    }

    private void audit(RefundTerms terms, String action, String detail) {
        audit.record(
                Slot.ofNumber(terms.refundNo()),
                action,
                Long.toString(terms.refundNo()),
                terms.amount() + " " + detail);
    }
}
