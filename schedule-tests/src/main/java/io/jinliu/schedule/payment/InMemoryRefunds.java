package io.jinliu.schedule.payment;

import io.jinliu.common.id.Slot;
import io.jinliu.payment.due.DueRef;
import io.jinliu.payment.refund.Refund;
import io.jinliu.payment.refund.Refund.Abnormal;
import io.jinliu.payment.refund.Refund.Processing;
import io.jinliu.payment.refund.Refund.Requested;
import io.jinliu.payment.refund.Refund.Unfinished;
import io.jinliu.payment.refund.Refunds;
import io.jinliu.schedule.store.Store;
import io.jinliu.schedule.store.Table;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Refunds by number. */
final class InMemoryRefunds implements Refunds {

    private final Table<Long, Row> rows;

    InMemoryRefunds(Store store) {
        this.rows = store.table("refund", Slot::ofNumber, row -> row.refund().state());
    }

    @Override
    public Optional<Refund> find(long refundNo) {
        return rows.find(refundNo).map(Row::refund);
    }

    @Override
    public Optional<Refund> lock(long refundNo) {
        return find(refundNo);
    }

    @Override
    public List<Refund> of(DueRef due) {
        return rows.all().stream()
                .map(Row::refund)
                .filter(refund -> refund.terms().due().filter(due::equals).isPresent())
                .toList();
    }

    @Override
    public void open(Requested refund, Instant askAt) {
        rows.insert(refund.terms().refundNo(), new Row(refund, Optional.of(refund.notBefore()), Optional.of(askAt)));
    }

    @Override
    public void apply(Refund.Applied refund) {
        rows.insert(refund.terms().refundNo(), new Row(refund, Optional.empty(), Optional.empty()));
    }

    @Override
    public Refund decide(Refund refund, String by) {
        var at = refund instanceof Requested requested ? Optional.of(requested.notBefore()) : Optional.<Instant>empty();
        rows.update(refund.terms().refundNo(), new Row(refund, at, at));
        return refund;
    }

    @Override
    public Sent sentOf(long receiptNo) {
        var sent = rows.all().stream()
                .filter(row -> row.refund().terms().receiptNo() == receiptNo)
                .filter(row -> row.notBefore().isPresent())
                .toList();
        return new Sent(
                sent.stream()
                        .filter(row -> !(row.refund() instanceof Refund.Closed))
                        .count(),
                sent.stream().flatMap(row -> row.notBefore().stream()).max(Comparator.naturalOrder()));
    }

    @Override
    public Refund keep(Refund refund) {
        var number = refund.terms().refundNo();
        var before = rows.find(number);
        var askAt = refund instanceof Unfinished ? before.flatMap(Row::askAt) : Optional.<Instant>empty();
        rows.update(number, new Row(refund, before.flatMap(Row::notBefore), askAt));
        return refund;
    }

    @Override
    public void askAgainAt(long refundNo, Instant at) {
        rows.find(refundNo)
                .ifPresent(
                        row -> rows.update(refundNo, new Row(asked(row.refund()), row.notBefore(), Optional.of(at))));
    }

    private static Refund asked(Refund refund) {
        return switch (refund) {
            case Requested(var terms, var notBefore, var asked) -> new Requested(terms, notBefore, asked + 1);
            case Processing(var terms, var asked) -> new Processing(terms, asked + 1);
            case Abnormal(var terms, var reason, var asked) -> new Abnormal(terms, reason, asked + 1);
            case Refund.Applied _, Refund.Rejected _, Refund.Succeeded _, Refund.Closed _ -> refund;
        };
    }

    Table<Long, Row> rows() {
        return rows;
    }

    record Row(Refund refund, Optional<Instant> notBefore, Optional<Instant> askAt) {}
}
