package io.jinliu.payment.collect;

import io.jinliu.common.audit.Audit;
import io.jinliu.common.id.Slot;
import io.jinliu.payment.channel.Proof;
import io.jinliu.payment.collect.Payment.Collected;
import io.jinliu.payment.collect.Payment.Diverted;
import io.jinliu.payment.collect.Payment.Reversing;
import io.jinliu.payment.collect.Payment.Uncollected;
import io.jinliu.payment.collect.Receipt.Reason;
import io.jinliu.payment.collect.Receipt.Standing;
import io.jinliu.payment.due.Due;
import io.jinliu.payment.due.Dues;
import io.jinliu.payment.openitem.CallAttention;
import io.jinliu.payment.openitem.CallAttention.Call;
import io.jinliu.payment.part.EndParts;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Keeps money that came for a payment of ours, and says what it did: it paid the due, or it is in suspense. */
@Service
class TakeMoney {

    private final Payments payments;
    private final Dues dues;
    private final Receipts receipts;
    private final SuspendReceipt suspendReceipt;
    private final ReceiptNumbers numbers;
    private final Followers followers;
    private final EndParts endParts;
    private final Audit audit;
    private final CallAttention attention;
    private final Clock clock;

    TakeMoney(
            Payments payments,
            Dues dues,
            Receipts receipts,
            SuspendReceipt suspendReceipt,
            ReceiptNumbers numbers,
            Followers followers,
            EndParts endParts,
            Audit audit,
            CallAttention attention,
            Clock clock) {
        this.payments = payments;
        this.dues = dues;
        this.receipts = receipts;
        this.suspendReceipt = suspendReceipt;
        this.numbers = numbers;
        this.followers = followers;
        this.endParts = endParts;
        this.audit = audit;
        this.attention = attention;
        this.clock = clock;
    }

    /** It is here. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Payment paid(Payment payment, Proof proof) {
        var known = receipts.find(slot(payment), proof.channel(), proof.channelNo());
        if (known.isPresent()) {
            return sameMoney(payment, known.get(), proof);
        }
        return switch (payment) {
            case Uncollected due when due.terms().metBy(proof) -> collect(due, proof);
            case Uncollected due -> divert(due, proof, Reason.WRONG_AMOUNT);
            case Collected _, Diverted _ -> suspended(payment, proof, Reason.PAID_TWICE);
        };
    }

    /** It is here for good, though we asked for it to be taken back: wanted only if nobody but the clock gave it up. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Payment notReversed(Payment payment, Proof proof) {
        return payment instanceof Reversing reversing && !reversing.nobodyWantsItBack()
                ? divert(reversing, proof, Reason.CANCELLED)
                : paid(payment, proof);
    }

    /** It was here and has gone back. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Payment reversed(Payment payment, Proof proof) {
        var known = receipts.find(slot(payment), proof.channel(), proof.channelNo());
        if (known.isPresent()) {
            return known.get().standing() instanceof Standing.Kept
                    ? contradicted(payment, known.get(), "kept", "reversed")
                    : sameMoney(payment, known.get(), proof);
        }
        return payment instanceof Uncollected due
                ? divert(due, proof, Reason.REVERSED)
                : suspended(payment, proof, Reason.REVERSED);
    }

    /** Channels repeat themselves; only the channel's number says which money it is, and another amount is an alarm. */
    private Payment sameMoney(Payment payment, Receipt known, Proof proof) {
        return known.amount().equals(proof.amount())
                ? payment
                : contradicted(
                        payment,
                        known,
                        known.amount().toString(),
                        proof.amount().toString());
    }

    private Payment contradicted(Payment payment, Receipt known, String before, String now) {
        var slot = Slot.ofNumber(known.no());
        var told = "%s was told as %s before and as %s now".formatted(known.channelNo(), before, now);
        audit.record(slot, "receipt.contradicted", Long.toString(known.no()), told);
        attention.open(Call.contradiction(slot, Long.toString(known.no()), told));
        return payment;
    }

    private Payment collect(Uncollected payment, Proof proof) {
        var terms = payment.terms();
        if (terms.mixed() && !endParts.areHeld(terms.paymentNo())) {
            return divert(payment, proof, Reason.PARTS_RELEASED);
        }
        if (dues.collect(terms.due(), terms.paymentNo())) {
            var kept = kept(terms, proof);
            followers.tell(terms, kept.getFirst());
            return payments.record(payment.collect(kept));
        }
        var paidTwice = dues.find(terms.due()).orElseThrow() instanceof Due.Collected;
        return divert(payment, proof, paidTwice ? Reason.PAID_TWICE : Reason.DUE_WITHDRAWN);
    }

    private List<Receipt> kept(Terms terms, Proof proof) {
        var kept = new ArrayList<Receipt>();
        kept.add(Receipt.of(numbers.next(terms.paymentNo()), terms, proof, new Standing.Kept()));
        if (terms.mixed()) {
            endParts.take(terms.paymentNo())
                    .forEach(
                            part -> kept.add(Receipt.of(numbers.next(terms.paymentNo()), terms, part, proof.paidAt())));
        }
        kept.forEach(receipt -> receipts.keep(receipt, clock.instant()));
        return kept;
    }

    private Payment divert(Uncollected payment, Proof proof, Reason reason) {
        if (payment.terms().mixed()) {
            endParts.release(payment.terms().paymentNo());
        }
        return payments.keep(payment.divert(suspend(payment, proof, reason)));
    }

    private Payment suspended(Payment payment, Proof proof, Reason reason) {
        suspend(payment, proof, reason);
        return payment;
    }

    private Receipt suspend(Payment payment, Proof proof, Reason reason) {
        var terms = payment.terms();
        var receipt = Receipt.of(numbers.next(terms.paymentNo()), terms, proof, new Standing.Suspense(reason));
        suspendReceipt.suspend(receipt, Optional.of(terms.merchant()), reason);
        return receipt;
    }

    private static Slot slot(Payment payment) {
        return Slot.ofNumber(payment.terms().paymentNo());
    }
}
