package io.jinliu.payment.refund;

import io.jinliu.common.audit.Audit;
import io.jinliu.common.id.Slot;
import io.jinliu.common.money.Money;
import io.jinliu.common.security.Caller;
import io.jinliu.payment.openitem.CallAttention;
import io.jinliu.payment.openitem.CallAttention.Call;
import io.jinliu.payment.openitem.Kind;
import java.time.Instant;
import java.util.Locale;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Writes down what a person asked for: to be sent, or above the limit to be decided by another. */
@Service
class OpenRefund {

    private final Refunds refunds;
    private final RefundSettings settings;
    private final CallAttention attention;
    private final Audit audit;

    OpenRefund(Refunds refunds, RefundSettings settings, CallAttention attention, Audit audit) {
        this.refunds = refunds;
        this.settings = settings;
        this.attention = attention;
        this.audit = audit;
    }

    /**
     * @param whole what was asked for in all: it decides whether somebody else has to
     * @param notBefore when its channel takes it; for one that waits, its approval asks anew
     */
    @Transactional(propagation = Propagation.MANDATORY)
    Refund open(RefundTerms terms, Money whole, Caller applicant, Instant notBefore) {
        return settings.needsApproval(whole) ? applied(terms, applicant.id()) : requested(terms, notBefore);
    }

    private Refund requested(RefundTerms terms, Instant notBefore) {
        var refund = new Refund.Requested(terms, notBefore, 0);
        var ours = terms.requestedAt().plus(SendRefund.OURS_TO_SEND);
        refunds.open(refund, notBefore.isAfter(ours) ? notBefore : ours);
        audit(refund);
        return refund;
    }

    private Refund applied(RefundTerms terms, String applicant) {
        var refund = new Refund.Applied(terms, applicant);
        refunds.apply(refund);
        audit(refund);
        attention.open(
                Call.about(terms.refundNo(), Kind.REFUND_APPROVAL, terms.merchant(), terms.amount(), terms.reason()));
        return refund;
    }

    private void audit(Refund refund) {
        var terms = refund.terms();
        audit.record(
                Slot.ofNumber(terms.refundNo()),
                "refund." + refund.state().toLowerCase(Locale.ROOT),
                Long.toString(terms.refundNo()),
                "%s of receipt %d: %s".formatted(terms.amount(), terms.receiptNo(), terms.reason()));
    }
}
