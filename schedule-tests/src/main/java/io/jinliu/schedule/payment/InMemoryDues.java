package io.jinliu.schedule.payment;

import io.jinliu.common.money.Money;
import io.jinliu.payment.due.Due;
import io.jinliu.payment.due.DueRef;
import io.jinliu.payment.due.Dues;
import io.jinliu.payment.due.Owed;
import io.jinliu.schedule.store.Store;
import io.jinliu.schedule.store.Table;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;

/** Dues by their owners' numbers. Each move is one update on the condition that the due is still open. */
final class InMemoryDues implements Dues {

    private final Table<DueRef, Row> rows;

    InMemoryDues(Store store) {
        this.rows = store.table("due", DueRef::slot, Row::state);
    }

    @Override
    public Optional<Due> find(DueRef ref) {
        return rows.find(ref).map(Row::due);
    }

    @Override
    public Optional<Due> lock(DueRef ref) {
        return find(ref);
    }

    @Override
    public void learn(Owed owed, Instant at) {
        rows.insertIgnore(owed.ref(), new Row(new Due.Open(owed, false), Optional.empty()));
    }

    @Override
    public boolean collect(DueRef ref, long paymentNo) {
        return moveOpen(ref, (open, askAt) -> Optional.of(new Row(new Due.Collected(open.owed(), paymentNo), askAt)));
    }

    @Override
    public boolean beginWithdrawal(DueRef ref, Instant at) {
        return moveOpen(ref, (open, _) -> Optional.of(new Row(new Due.Open(open.owed(), true), Optional.of(at))));
    }

    @Override
    public boolean withdraw(DueRef ref) {
        return moveOpen(
                ref,
                (open, _) -> open.withdrawing()
                        ? Optional.of(new Row(new Due.Withdrawn(ref), Optional.empty()))
                        : Optional.empty());
    }

    @Override
    public void learnWithdrawn(DueRef ref, Instant at) {
        rows.insert(ref, new Row(new Due.Withdrawn(ref), Optional.empty()));
    }

    @Override
    public void tryAgainAt(DueRef ref, Instant at) {
        moveOpen(ref, (open, _) -> Optional.of(new Row(open, Optional.of(at))));
    }

    private boolean moveOpen(DueRef ref, Move move) {
        var next = rows.find(ref)
                .flatMap(row -> row.due() instanceof Due.Open open ? move.next(open, row.askAt()) : Optional.empty());
        next.ifPresent(row -> rows.update(ref, row));
        return next.isPresent();
    }

    @Override
    public boolean addRefunded(DueRef ref, int line, long minor) {
        var row = rows.find(ref).orElseThrow();
        if (!(row.due() instanceof Due.Collected(var owed, var paymentNo))) {
            return false;
        }
        var after = with(owed, line, it -> plus(it, minor));
        var fits = after.lines().stream()
                .allMatch(it -> !it.refunded().negative() && !it.left().negative());
        if (fits) {
            rows.update(ref, new Row(new Due.Collected(after, paymentNo), row.askAt()));
        }
        return fits;
    }

    private static Owed.Line plus(Owed.Line line, long minor) {
        var refunded = line.refunded();
        return new Owed.Line(
                line.line(), line.quantity(), line.amount(), new Money(refunded.minor() + minor, refunded.currency()));
    }

    private static Owed with(Owed owed, int number, Function<Owed.Line, Owed.Line> change) {
        var lines = owed.lines().stream()
                .map(line -> line.line() == number ? change.apply(line) : line)
                .toList();
        return new Owed(
                owed.ref(),
                owed.buyer(),
                owed.merchant(),
                owed.subject(),
                owed.amount(),
                owed.payBefore(),
                lines,
                owed.version());
    }

    Table<DueRef, Row> rows() {
        return rows;
    }

    private interface Move {

        Optional<Row> next(Due.Open open, Optional<Instant> askAt);
    }

    record Row(Due due, Optional<Instant> askAt) {

        String state() {
            return switch (due) {
                case Due.Open _ -> "OPEN";
                case Due.Collected _ -> "COLLECTED";
                case Due.Withdrawn _ -> "WITHDRAWN";
            };
        }
    }
}
