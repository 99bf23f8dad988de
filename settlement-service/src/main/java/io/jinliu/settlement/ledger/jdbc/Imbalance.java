package io.jinliu.settlement.ledger.jdbc;

import io.jinliu.common.meter.Sounding;
import io.jinliu.common.sharding.Database;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Counts postings whose entries do not add up, looking at each posting once: from a day before the process began, an hour
 * at a time at most, up to what no open transaction can still write. What was found wrong once stays counted: entries are
 * never changed. The whole ledger is judged by {@code ./jinliu check}.
 */
final class Imbalance implements Sounding.Measure {

    private static final String NOW = "SELECT CURRENT_TIMESTAMP(6)";
    private static final String WRONG = """
            SELECT COUNT(*) FROM (
                SELECT e.posting_id FROM posting_# p JOIN ledger_entry_# e ON e.posting_id = p.id
                 WHERE p.written_at > :from AND p.written_at <= :until
                 GROUP BY e.posting_id, e.currency HAVING SUM(e.amount) <> 0) wrong
            """;
    /** Transactions end after eight seconds. */
    private static final int SETTLED_SECONDS = 12;

    private final Map<Integer, Looked> looked = new ConcurrentHashMap<>();

    @Override
    public long in(Database database) {
        var now = database.jdbc().sql(NOW).query(LocalDateTime.class).single();
        var last = looked.getOrDefault(database.index(), new Looked(now.minusDays(1), 0));
        var settled = now.minusSeconds(SETTLED_SECONDS);
        var hour = last.until().plusHours(1);
        var until = hour.isBefore(settled) ? hour : settled;
        var wrong = last.wrong() + wrong(database, last.until(), until);
        looked.put(database.index(), new Looked(until, wrong));
        return wrong;
    }

    private static long wrong(Database database, LocalDateTime from, LocalDateTime until) {
        return database
                .fromEachTable(i -> List.of(database.jdbc()
                        .sql(WRONG.replace("#", Integer.toString(i)))
                        .param("from", from)
                        .param("until", until)
                        .query(Long.class)
                        .single()))
                .stream()
                .mapToLong(Long::longValue)
                .sum();
    }

    private record Looked(LocalDateTime until, long wrong) {}
}
