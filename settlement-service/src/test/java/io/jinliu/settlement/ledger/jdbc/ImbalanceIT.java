package io.jinliu.settlement.ledger.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import io.jinliu.common.sharding.Database;
import io.jinliu.common.sharding.Databases;
import io.jinliu.settlement.RunningSettlement;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.TransactionStatus;

/** What is written here is taken back: others judge the same books. */
class ImbalanceIT extends RunningSettlement {

    final Imbalance imbalance = new Imbalance();
    final Database database;

    ImbalanceIT(Databases databases) {
        this.database = databases.first();
    }

    @Test
    void a_posting_that_does_not_add_up_is_counted_once_and_stays_counted() {
        database.newTransaction().executeWithoutResult(books -> {
            books.setRollbackOnly();
            entries(1, 100, -100);
            assertThat(looksAtTheWholeDay(books)).isZero();

            entries(2, 100, -99);
            assertThat(new Imbalance().in(database)).isEqualTo(1);
        });
    }

    private long looksAtTheWholeDay(TransactionStatus books) {
        assertThat(books.isRollbackOnly()).isTrue();
        return IntStream.range(0, 26)
                .mapToLong(_ -> imbalance.in(database))
                .max()
                .orElseThrow();
    }

    /** Written a day ago, but for half an hour. */
    private void entries(long number, long debit, long credit) {
        database.jdbc().sql("""
                        INSERT INTO posting_0 (id, slot, kind, cause, effective_at, booked_at, written_at)
                        VALUES (:id, 0, 'TEST', :id, '2026-01-01', '2026-01-01', CURRENT_TIMESTAMP(6) - INTERVAL 1410 MINUTE)
                        """).param("id", number).update();
        entry(number, 1, debit);
        entry(number, 2, credit);
    }

    private void entry(long posting, int line, long amount) {
        database.jdbc()
                .sql("""
                        INSERT INTO ledger_entry_0 (id, slot, posting_id, line, account, owner, currency, amount, booked_at)
                        VALUES (:id, 0, :posting, :line, '1001', 'x', 'CNY', :amount, '2026-01-01')
                        """)
                .param("id", posting * 10 + line)
                .param("posting", posting)
                .param("line", line)
                .param("amount", amount)
                .update();
    }
}
