package io.jinliu.schedule.payment;

import io.jinliu.common.id.Slot;
import io.jinliu.common.outbox.Outbox;
import io.jinliu.payment.collect.Payment;
import io.jinliu.payment.collect.Payment.Closed;
import io.jinliu.payment.collect.Payment.Collected;
import io.jinliu.payment.collect.Payment.Diverted;
import io.jinliu.payment.collect.Payment.Pending;
import io.jinliu.payment.collect.Payment.Reversing;
import io.jinliu.payment.collect.Payment.Step;
import io.jinliu.payment.collect.Payment.Unfinished;
import io.jinliu.payment.collect.Payments;
import io.jinliu.payment.due.DueRef;
import io.jinliu.schedule.store.Store;
import io.jinliu.schedule.store.Table;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Payments by number. */
final class InMemoryPayments implements Payments {

    private final Table<Long, Row> rows;
    private final Outbox outbox;

    InMemoryPayments(Store store, Outbox outbox) {
        this.rows = store.table("payment", Slot::ofNumber, row -> row.payment().state());
        this.outbox = outbox;
    }

    @Override
    public Optional<Payment> find(long paymentNo) {
        return rows.find(paymentNo).map(Row::payment);
    }

    @Override
    public Optional<Payment> lock(long paymentNo) {
        return find(paymentNo);
    }

    @Override
    public List<Unfinished> open(DueRef due) {
        return rows.all().stream()
                .map(Row::payment)
                .filter(Unfinished.class::isInstance)
                .map(Unfinished.class::cast)
                .filter(payment -> payment.terms().due().equals(due))
                .toList();
    }

    @Override
    public void open(Pending payment, Instant askAt) {
        rows.insert(payment.terms().paymentNo(), new Row(payment, Optional.of(askAt)));
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
        var number = payment.terms().paymentNo();
        var askAt = payment instanceof Unfinished ? rows.find(number).flatMap(Row::askAt) : Optional.<Instant>empty();
        rows.update(number, new Row(payment, askAt));
        return payment;
    }

    @Override
    public void askAgainAt(long paymentNo, Instant at) {
        rows.find(paymentNo).ifPresent(row -> {
            switch (row.payment()) {
                case Pending(var terms, var action, var asked) ->
                    rows.update(paymentNo, new Row(new Pending(terms, action, asked + 1), Optional.of(at)));
                case Reversing(var terms, var why, var asked) ->
                    rows.update(paymentNo, new Row(new Reversing(terms, why, asked + 1), Optional.of(at)));
                case Closed _, Collected _, Diverted _ -> {}
            }
        });
    }

    Table<Long, Row> rows() {
        return rows;
    }

    record Row(Payment payment, Optional<Instant> askAt) {}
}
