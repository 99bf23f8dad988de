package io.jinliu.settlement.ledger.jdbc;

import io.jinliu.common.id.Ids;
import io.jinliu.common.id.Slot;
import io.jinliu.settlement.ledger.ContradictedPosting;
import io.jinliu.settlement.ledger.Entry;
import io.jinliu.settlement.ledger.Ledger;
import io.jinliu.settlement.ledger.OrderNo;
import io.jinliu.settlement.ledger.Posting;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Postings and their entries as rows that are only ever added. */
@Repository
class JdbcLedger implements Ledger {

    private static final String POSTING = """
            INSERT INTO posting (id, slot, kind, cause, order_no, effective_at, booked_at)
            VALUES (:id, :slot, :kind, :cause, :order, :effectiveAt, :bookedAt)
            """;
    private static final String ENTRIES = """
            INSERT INTO ledger_entry
                   (id, slot, posting_id, line, account, owner, currency, amount, order_no, booked_at)
            VALUES\s""";
    private static final String KNOWN = """
            SELECT e.account, e.owner, e.currency, e.amount
              FROM posting p JOIN ledger_entry e ON e.slot = p.slot AND e.posting_id = p.id
             WHERE p.slot = :slot AND e.slot = :slot AND p.kind = :kind AND p.cause = :cause
             ORDER BY e.line
            """;

    private final JdbcClient jdbc;
    private final Ids ids;
    private final Clock clock;

    JdbcLedger(JdbcClient jdbc, Ids ids, Clock clock) {
        this.jdbc = jdbc;
        this.ids = ids;
        this.clock = clock;
    }

    @Override
    public void book(Slot slot, Posting posting) {
        var id = ids.next(slot);
        var bookedAt = Timestamp.from(clock.instant().truncatedTo(ChronoUnit.MICROS));
        try {
            insert(slot, posting, id, bookedAt);
        } catch (DuplicateKeyException causeIsKnown) {
            requireSameMoney(slot, posting);
            return;
        }
        insertEntries(slot, posting, id, bookedAt);
    }

    private void insert(Slot slot, Posting posting, long id, Timestamp bookedAt) {
        jdbc.sql(POSTING)
                .param("id", id)
                .param("slot", slot.value())
                .param("kind", posting.kind().name())
                .param("cause", posting.cause())
                .param("order", order(posting))
                .param("effectiveAt", Timestamp.from(posting.effectiveAt()))
                .param("bookedAt", bookedAt)
                .update();
    }

    /** One statement, so that nobody ever sees half of a posting, whatever he reads by. */
    private void insertEntries(Slot slot, Posting posting, long id, Timestamp bookedAt) {
        var values = new ArrayList<@Nullable Object>();
        var line = 0;
        for (var entry : posting.entries()) {
            values.addAll(List.of(ids.next(slot), slot.value(), id, ++line));
            values.addAll(List.of(entry.account().code(), entry.owner()));
            values.add(entry.amount().currency().getCurrencyCode());
            values.add(entry.amount().minor());
            values.add(order(posting));
            values.add(bookedAt);
        }
        var rows = posting.entries().stream()
                .map(_ -> "(?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .collect(Collectors.joining(", "));
        jdbc.sql(ENTRIES + rows).params(values).update();
    }

    @Override
    public List<Entry> booked(Slot slot, Posting.Kind kind, String cause) {
        return jdbc.sql(KNOWN)
                .param("slot", slot.value())
                .param("kind", kind.name())
                .param("cause", cause)
                .query(BookMapping::entry)
                .list();
    }

    private void requireSameMoney(Slot slot, Posting posting) {
        if (!booked(slot, posting.kind(), posting.cause()).equals(posting.entries())) {
            throw new ContradictedPosting(posting);
        }
    }

    private static @Nullable Long order(Posting posting) {
        return posting.order().map(OrderNo::value).orElse(null);
    }
}
