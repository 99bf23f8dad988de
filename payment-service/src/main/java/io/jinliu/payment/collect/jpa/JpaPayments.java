package io.jinliu.payment.collect.jpa;

import io.jinliu.common.crypto.FieldCipher;
import io.jinliu.common.id.Slot;
import io.jinliu.common.jpa.RowKey;
import io.jinliu.common.meter.CommittedCounts;
import io.jinliu.common.outbox.Outbox;
import io.jinliu.payment.collect.Payment;
import io.jinliu.payment.collect.Payment.Pending;
import io.jinliu.payment.collect.Payment.Step;
import io.jinliu.payment.collect.Payment.Unfinished;
import io.jinliu.payment.collect.Payments;
import io.jinliu.payment.due.DueRef;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Repository;

/** Payments in MySQL, in the slot of their due. */
@Repository
class JpaPayments implements Payments {

    private final PaymentRows rows;
    private final Outbox outbox;
    private final CommittedCounts counts;
    private final FieldCipher cipher;

    JpaPayments(PaymentRows rows, Outbox outbox, CommittedCounts counts, FieldCipher cipher) {
        this.rows = rows;
        this.outbox = outbox;
        this.counts = counts;
        this.cipher = cipher;
    }

    @Override
    public Optional<Payment> find(long paymentNo) {
        return rows.read(Slot.ofNumber(paymentNo).value(), paymentNo).map(this::read);
    }

    @Override
    public Optional<Payment> lock(long paymentNo) {
        return rows.lock(Slot.ofNumber(paymentNo).value(), paymentNo).map(this::read);
    }

    @Override
    public List<Unfinished> open(DueRef due) {
        return rows.open(due.slot().value(), due.no()).stream()
                .map(this::read)
                .map(Unfinished.class::cast)
                .toList();
    }

    @Override
    public void open(Pending payment, Instant askAt) {
        var terms = payment.terms();
        var payer = terms.payerId().map(id -> cipher.encrypt(id, context(terms.paymentNo())));
        var row = new PaymentRow(terms, payer.orElse(null));
        PaymentStates.write(payment, row);
        row.askAt = askAt;
        rows.saveAndFlush(row);
        count(payment, "opened");
    }

    @Override
    public Payment record(Step step) {
        var kept = keep(step.next());
        var due = kept.terms().due();
        outbox.append(due.slot(), "payment-events", Long.toString(due.no()), (Record) step.why());
        return kept;
    }

    @Override
    public Payment keep(Payment payment) {
        var row = rows.findById(RowKey.of(payment.terms().paymentNo())).orElseThrow();
        var before = row.state;
        PaymentStates.write(payment, row);
        rows.saveAndFlush(row);
        if (!row.state.equals(before)) {
            count(payment, payment.state().toLowerCase(Locale.ROOT));
        }
        return payment;
    }

    @Override
    public void askAgainAt(long paymentNo, Instant at) {
        rows.askAgainAt(Slot.ofNumber(paymentNo).value(), paymentNo, at);
    }

    private void count(Payment payment, String outcome) {
        var channel = payment.terms().method().channel().name();
        counts.add("payments", 1, "channel", channel, "outcome", outcome);
    }

    private Payment read(PaymentRow row) {
        var payer = Optional.ofNullable(row.payerId)
                .map(kept -> cipher.decrypt(kept, context(row.getId().id())));
        return PaymentStates.read(row, row.terms(payer));
    }

    /** Bound to its payment, so it cannot be moved to another. */
    private static String context(long paymentNo) {
        return "payment.payer:" + paymentNo;
    }
}
