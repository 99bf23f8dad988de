package io.jinliu.payment.refund;

import io.jinliu.common.audit.Audit;
import io.jinliu.common.id.Slot;
import io.jinliu.common.security.Caller;
import io.jinliu.common.security.Role;
import io.jinliu.payment.collect.Receipts;
import io.jinliu.payment.due.Dues;
import io.jinliu.payment.openitem.CallAttention;
import io.jinliu.payment.openitem.Kind;
import io.jinliu.payment.refund.Refund.Applied;
import io.jinliu.payment.refund.Refund.Rejected;
import java.time.Clock;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The second person's word on a refund above the limit: of the same merchant, or of the platform. */
@Service
class DecideRefund {

    /** A merchant's app signs whatever his server wants: it is no second person. */
    private static final String APP = "app:";

    private final Refunds refunds;
    private final Receipts receipts;
    private final Dues dues;
    private final FreeAmount freeAmount;
    private final KeepPace keepPace;
    private final CallAttention attention;
    private final Audit audit;
    private final Clock clock;

    DecideRefund(
            Refunds refunds,
            Receipts receipts,
            Dues dues,
            FreeAmount freeAmount,
            KeepPace keepPace,
            CallAttention attention,
            Audit audit,
            Clock clock) {
        this.refunds = refunds;
        this.receipts = receipts;
        this.dues = dues;
        this.freeAmount = freeAmount;
        this.keepPace = keepPace;
        this.attention = attention;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Lets it go to its channel; one that was let go before is answered as it stands.
     *
     * @throws UnknownRefund if there is none that the caller may decide on
     * @throws SameHands if who applied for it asks, or an app
     * @throws NothingToDecide if it was rejected
     * @throws TooLateToRefund if its channel gives nothing back any more: it can only be rejected
     * @throws TooManyRefunds likewise
     */
    @Transactional
    public Refund approve(long refundNo, Caller caller) {
        return switch (lock(refundNo, caller)) {
            case Applied applied -> approved(applied, caller.id());
            case Rejected rejected -> throw new NothingToDecide(refundNo, rejected.state());
            case Refund decided -> decided;
        };
    }

    /**
     * Sets its amount free again; the same reason again is answered the same.
     *
     * @throws UnknownRefund if there is none that the caller may decide on
     * @throws SameHands if who applied for it asks
     * @throws NothingToDecide if it was decided otherwise
     */
    @Transactional
    public Refund reject(long refundNo, String reason, Caller caller) {
        return switch (lock(refundNo, caller)) {
            case Applied applied -> rejected(applied, reason, caller.id());
            case Rejected rejected when rejected.reason().equals(reason) -> rejected;
            case Refund decided -> throw new NothingToDecide(refundNo, decided.state());
        };
    }

    /** The due's row first, as who asks for a refund locks it. */
    private Refund lock(long refundNo, Caller caller) {
        var terms = refunds.find(refundNo)
                .map(Refund::terms)
                .filter(known -> mayDecide(caller, known))
                .orElseThrow(() -> new UnknownRefund("refund " + refundNo));
        if (caller.id().startsWith(APP)) {
            throw new SameHands();
        }
        terms.due().ifPresent(dues::lock);
        return refunds.lock(refundNo).orElseThrow();
    }

    private static boolean mayDecide(Caller caller, RefundTerms terms) {
        return terms.merchant().filter(caller::actsFor).isPresent()
                || caller.is(Role.OPERATOR)
                || caller.is(Role.FINANCE);
    }

    private Refund approved(Applied refund, String by) {
        var receipt = receipts.find(refund.terms().receiptNo()).orElseThrow();
        var requested = refund.approve(by, keepPace.next(receipt));
        settled(refund, "refund.approved", "applied for by " + refund.applicant());
        return refunds.decide(requested, by);
    }

    private Refund rejected(Applied refund, String reason, String by) {
        var rejected = refund.reject(by, reason, clock.instant());
        freeAmount.of(refund.terms());
        settled(refund, "refund.rejected", reason);
        return refunds.decide(rejected, by);
    }

    private void settled(Applied refund, String action, String detail) {
        var number = refund.terms().refundNo();
        var slot = Slot.ofNumber(number);
        audit.record(slot, action, Long.toString(number), refund.terms().amount() + " " + detail);
        attention.finish(slot, Kind.REFUND_APPROVAL, Long.toString(number), action);
    }
}
