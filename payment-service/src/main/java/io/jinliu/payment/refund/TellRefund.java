package io.jinliu.payment.refund;

import io.jinliu.common.audit.Audit;
import io.jinliu.common.id.Slot;
import io.jinliu.common.outbox.Outbox;
import io.jinliu.payment.collect.Payments;
import io.jinliu.payment.collect.Receipt;
import io.jinliu.payment.collect.Receipts;
import io.jinliu.payment.due.DueRef;
import io.jinliu.payment.openitem.CallAttention;
import io.jinliu.payment.openitem.CallAttention.Call;
import io.jinliu.payment.openitem.Kind;
import io.jinliu.payment.refund.Refund.Closed;
import io.jinliu.payment.refund.Refund.Succeeded;
import io.jinliu.payment.refund.RefundTerms.Purpose;
import java.time.Clock;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Tells of a refund's end or trouble: the other services, the audit, and the person who is needed or no longer. */
@Component
class TellRefund {

    private final Receipts receipts;
    private final Payments payments;
    private final Outbox outbox;
    private final Audit audit;
    private final CallAttention attention;
    private final Clock clock;

    TellRefund(Receipts receipts, Payments payments, Outbox outbox, Audit audit, CallAttention attention, Clock clock) {
        this.receipts = receipts;
        this.payments = payments;
        this.outbox = outbox;
        this.audit = audit;
        this.attention = attention;
        this.clock = clock;
    }

    void succeeded(Succeeded refund) {
        var terms = refund.terms();
        audit(terms, "refund.succeeded", refund.channelRefundNo());
        finish(terms.refundNo(), Kind.REFUND_ABNORMAL, "it succeeded");
        if (terms.purpose() == Purpose.SUSPENSE) {
            finish(terms.receiptNo(), Kind.SUSPENSE, "it went back");
            finish(terms.receiptNo(), Kind.STRAY_MONEY, "it went back");
        }
        append(terms, RefundEvent.succeeded(terms, merchant(terms), refund.at()));
    }

    /** Money from suspense that its channel does not take back waits for a person. */
    void closed(Closed refund) {
        var terms = refund.terms();
        audit(terms, "refund.closed", refund.reason());
        finish(terms.refundNo(), Kind.REFUND_ABNORMAL, "the channel closed it");
        if (terms.purpose() == Purpose.SUSPENSE) {
            attention.open(
                    Call.about(terms.receiptNo(), Kind.SUSPENSE, merchant(terms), terms.amount(), refund.reason()));
        }
    }

    void abnormal(RefundTerms terms, String reason) {
        audit(terms, "refund.abnormal", reason);
        attention.open(Call.about(terms.refundNo(), Kind.REFUND_ABNORMAL, merchant(terms), terms.amount(), reason));
        append(terms, RefundEvent.abnormal(terms, merchant(terms), clock.instant()));
    }

    /** What it said is no reason to change anything, and not to be forgotten. */
    void contradicted(RefundTerms terms, String told) {
        audit(terms, "refund.contradicted", told);
        attention.open(Call.about(terms.refundNo(), Kind.CONTRADICTION, merchant(terms), terms.amount(), told));
    }

    /** The same of one that is Abnormal by it, and open as such. */
    void contradictedWhileOpen(RefundTerms terms, String told) {
        audit(terms, "refund.contradicted", told);
    }

    /** Of money from suspense only its payment says for whom it was meant. */
    private Optional<String> merchant(RefundTerms terms) {
        return terms.merchant().or(() -> receipts.find(terms.receiptNo())
                .flatMap(Receipt::paymentNo)
                .flatMap(payments::find)
                .map(payment -> payment.terms().merchant()));
    }

    private void finish(long number, Kind kind, String note) {
        attention.finish(Slot.ofNumber(number), kind, Long.toString(number), note);
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
