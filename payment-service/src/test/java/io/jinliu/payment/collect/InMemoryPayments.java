package io.jinliu.payment.collect;

import io.jinliu.common.outbox.Outbox;
import io.jinliu.payment.collect.Payment.Pending;
import io.jinliu.payment.collect.Payment.Reversing;
import io.jinliu.payment.collect.Payment.Step;
import io.jinliu.payment.collect.Payment.Unfinished;
import io.jinliu.payment.due.DueRef;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Payments kept in a map; behaves like the table, races aside. */
public final class InMemoryPayments implements Payments {

    private final Map<Long, Payment> payments = new HashMap<>();
    private final Outbox outbox;

    public InMemoryPayments(Outbox outbox) {
        this.outbox = outbox;
    }

    @Override
    public Optional<Payment> find(long paymentNo) {
        return Optional.ofNullable(payments.get(paymentNo));
    }

    @Override
    public Optional<Payment> lock(long paymentNo) {
        return find(paymentNo);
    }

    public List<Payment> all() {
        return List.copyOf(payments.values());
    }

    @Override
    public List<Unfinished> open(DueRef due) {
        return payments.values().stream()
                .filter(Unfinished.class::isInstance)
                .map(Unfinished.class::cast)
                .filter(payment -> payment.terms().due().equals(due))
                .toList();
    }

    @Override
    public void open(Pending payment, Instant askAt) {
        payments.put(payment.terms().paymentNo(), payment);
    }

    @Override
    public Payment record(Step step) {
        var due = step.next().terms().due();
        outbox.append(due.slot(), "payment-events", Long.toString(due.no()), (Record) step.why());
        return keep(step.next());
    }

    @Override
    public Payment keep(Payment payment) {
        payments.put(payment.terms().paymentNo(), payment);
        return payment;
    }

    @Override
    public void askAgainAt(long paymentNo, Instant at) {
        // nothing here tells when a sweep comes
        switch (payments.get(paymentNo)) {
            case Pending(var terms, var action, var asked) ->
                payments.put(paymentNo, new Pending(terms, action, asked + 1));
            case Reversing(var terms, var why, var asked) ->
                payments.put(paymentNo, new Reversing(terms, why, asked + 1));
            case null, default -> {}
        }
    }
}
