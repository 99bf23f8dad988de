package io.jinliu.payment.collect.jpa;

import io.jinliu.common.id.Slot;
import io.jinliu.common.outbox.Outbox;
import io.jinliu.payment.collect.Payment;
import io.jinliu.payment.collect.Payment.Pending;
import io.jinliu.payment.collect.Payment.Step;
import io.jinliu.payment.collect.Payments;
import io.jinliu.payment.due.DueRef;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Repository;

/** Payments in MySQL, in the slot of their due. */
@Repository
class JpaPayments implements Payments {

    private final PaymentRows rows;
    private final Outbox outbox;

    JpaPayments(PaymentRows rows, Outbox outbox) {
        this.rows = rows;
        this.outbox = outbox;
    }

    @Override
    public Optional<Payment> find(long paymentNo) {
        return rows.findById(PaymentKey.of(paymentNo)).map(PaymentRow::payment);
    }

    @Override
    public Optional<Payment> lock(long paymentNo) {
        return rows.lock(Slot.ofNumber(paymentNo).value(), paymentNo).map(PaymentRow::payment);
    }

    @Override
    public List<Pending> open(DueRef due) {
        return rows.open(due.slot().value(), due.no()).stream()
                .map(PaymentRow::payment)
                .map(Pending.class::cast)
                .toList();
    }

    @Override
    public void open(Pending payment, Instant askAt) {
        rows.saveAndFlush(PaymentRow.of(payment, askAt));
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
        var row = rows.findById(PaymentKey.of(payment.terms().paymentNo())).orElseThrow();
        row.become(payment);
        rows.saveAndFlush(row);
        return payment;
    }

    @Override
    public void askAgainAt(long paymentNo, Instant at) {
        rows.askAgainAt(Slot.ofNumber(paymentNo).value(), paymentNo, at);
    }
}
