package io.jinliu.payment.due.jpa;

import io.jinliu.common.jpa.RowKey;
import io.jinliu.payment.due.Due;
import io.jinliu.payment.due.DueRef;
import io.jinliu.payment.due.Dues;
import io.jinliu.payment.due.Owed;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Repository;

/** Dues in MySQL by their number; one of another kind under the same number is another due. */
@Repository
class JpaDues implements Dues {

    private final DueRows rows;

    JpaDues(DueRows rows) {
        this.rows = rows;
    }

    @Override
    public Optional<Due> find(DueRef ref) {
        return rows.find(ref.slot().value(), ref.no()).map(DueRow::due).filter(due -> due.ref()
                .equals(ref));
    }

    @Override
    public Optional<Due> lock(DueRef ref) {
        return rows.lock(ref.slot().value(), ref.no()).map(DueRow::due).filter(due -> due.ref()
                .equals(ref));
    }

    @Override
    public void learn(Owed owed, Instant at) {
        if (!rows.existsById(RowKey.of(owed.ref().no()))) {
            rows.saveAndFlush(DueRow.open(owed, at));
        }
    }

    @Override
    public boolean collect(DueRef ref, long paymentNo) {
        return rows.collect(ref.slot().value(), ref.no(), paymentNo) == 1;
    }

    @Override
    public boolean beginWithdrawal(DueRef ref, Instant at) {
        return rows.beginWithdrawal(ref.slot().value(), ref.no(), at) == 1;
    }

    @Override
    public boolean withdraw(DueRef ref) {
        return rows.withdraw(ref.slot().value(), ref.no()) == 1;
    }

    @Override
    public void learnWithdrawn(DueRef ref, Instant at) {
        rows.saveAndFlush(DueRow.withdrawn(ref, at));
    }

    @Override
    public void tryAgainAt(DueRef ref, Instant at) {
        rows.tryAgainAt(ref.slot().value(), ref.no(), at);
    }

    @Override
    public boolean addRefunded(DueRef ref, int line, long minor) {
        return rows.addRefunded(ref.slot().value(), ref.no(), line, minor) == 1;
    }
}
