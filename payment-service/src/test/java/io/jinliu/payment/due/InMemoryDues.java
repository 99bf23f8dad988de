package io.jinliu.payment.due;

import io.jinliu.common.audit.Audit;
import io.jinliu.common.money.Money;
import io.jinliu.common.outbox.Outbox;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Dues kept in a map; behaves like the table, races aside. */
public final class InMemoryDues implements Dues {

    public final Map<DueRef, Instant> nextTries = new HashMap<>();
    private final Map<DueRef, Due> dues = new HashMap<>();

    public LearnDue learnDue(Clock clock) {
        return new LearnDue(this, clock);
    }

    public RequestWithdrawal requestWithdrawal(Outbox outbox, Audit audit, Clock clock) {
        return new RequestWithdrawal(this, outbox, audit, clock);
    }

    @Override
    public Optional<Due> find(DueRef ref) {
        return Optional.ofNullable(dues.get(ref));
    }

    @Override
    public Optional<Due> lock(DueRef ref) {
        return find(ref);
    }

    @Override
    public void learn(Owed owed, Instant at) {
        dues.putIfAbsent(owed.ref(), new Due.Open(owed, false));
    }

    @Override
    public boolean collect(DueRef ref, long paymentNo) {
        if (dues.get(ref) instanceof Due.Open open) {
            dues.put(ref, new Due.Collected(open.owed(), paymentNo));
            return true;
        }
        return false;
    }

    @Override
    public boolean beginWithdrawal(DueRef ref, Instant at) {
        if (dues.get(ref) instanceof Due.Open open) {
            dues.put(ref, new Due.Open(open.owed(), true));
            return true;
        }
        return false;
    }

    @Override
    public boolean withdraw(DueRef ref) {
        if (dues.get(ref) instanceof Due.Open open && open.withdrawing()) {
            dues.put(ref, new Due.Withdrawn(ref));
            return true;
        }
        return false;
    }

    @Override
    public void learnWithdrawn(DueRef ref, Instant at) {
        dues.put(ref, new Due.Withdrawn(ref));
    }

    @Override
    public void tryAgainAt(DueRef ref, Instant at) {
        nextTries.put(ref, at);
    }

    @Override
    public boolean addRefunded(DueRef ref, int line, long minor) {
        if (!(dues.get(ref) instanceof Due.Collected collected)) {
            return false;
        }
        var owed = collected.owed();
        var lines = owed.lines().stream()
                .map(one -> one.line() == line ? refunded(one, minor) : one)
                .toList();
        if (lines.stream()
                .anyMatch(one -> one.left().negative() || one.refunded().negative())) {
            return false;
        }
        var changed = new Owed(
                ref,
                owed.buyer(),
                owed.merchant(),
                owed.subject(),
                owed.amount(),
                owed.payBefore(),
                lines,
                owed.version());
        dues.put(ref, new Due.Collected(changed, collected.paymentNo()));
        return true;
    }

    private static Owed.Line refunded(Owed.Line line, long minor) {
        var refunded = new Money(line.refunded().minor() + minor, line.amount().currency());
        return new Owed.Line(line.line(), line.quantity(), line.amount(), refunded);
    }
}
