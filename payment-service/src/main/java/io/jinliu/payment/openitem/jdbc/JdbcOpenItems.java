package io.jinliu.payment.openitem.jdbc;

import io.jinliu.common.id.Slot;
import io.jinliu.common.sharding.Database;
import io.jinliu.common.sharding.Databases;
import io.jinliu.common.sharding.FullRoute;
import io.jinliu.payment.openitem.Kind;
import io.jinliu.payment.openitem.OpenItem;
import io.jinliu.payment.openitem.OpenItems;
import java.sql.Timestamp;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Open items in MySQL; {@link OpenItemRows} knows the columns. */
@Repository
@FullRoute("whoever works on open items wants those of all slots; each table gives at most what the list shows")
class JdbcOpenItems implements OpenItems {

    private static final String ONE = "SELECT * FROM open_item WHERE slot = :slot AND id = :id FOR UPDATE";
    private static final String OF =
            "SELECT * FROM open_item WHERE slot = :slot AND kind = :kind AND subject = :subject";
    private static final String INSERT = """
            INSERT INTO open_item (slot, id, kind, subject, merchant_id, amount_minor, currency, detail, state, owner_id,
                                   opened_at, due_at, how, note, resolved_at)
            VALUES (:slot, :id, :kind, :subject, :merchant, :amount, :currency, :detail, :state, :owner,
                    :openedAt, :dueAt, :how, :note, :resolvedAt)
            """;
    private static final String UPDATE = """
            UPDATE open_item
               SET merchant_id = :merchant, amount_minor = :amount, currency = :currency, detail = :detail,
                   state = :state, owner_id = :owner, opened_at = :openedAt, due_at = :dueAt, how = :how, note = :note,
                   resolved_at = :resolvedAt
             WHERE slot = :slot AND id = :id AND kind = :kind AND subject = :subject
            """;

    private final JdbcClient jdbc;
    private final Databases databases;

    JdbcOpenItems(JdbcClient jdbc, Databases databases) {
        this.jdbc = jdbc;
        this.databases = databases;
    }

    @Override
    public Optional<OpenItem> find(Slot slot, Kind kind, String subject) {
        return of(OF, slot, kind, subject);
    }

    @Override
    public Optional<OpenItem> lock(long itemNo) {
        return jdbc.sql(ONE)
                .param("slot", Slot.ofNumber(itemNo).value())
                .param("id", itemNo)
                .query(OpenItemRows::read)
                .optional();
    }

    @Override
    public Optional<OpenItem> lock(Slot slot, Kind kind, String subject) {
        return of(OF + " FOR UPDATE", slot, kind, subject);
    }

    @Override
    public void open(OpenItem.Waiting item) {
        OpenItemRows.write(item, jdbc.sql(INSERT)).update();
    }

    @Override
    public OpenItem keep(OpenItem item) {
        OpenItemRows.write(item, jdbc.sql(UPDATE)).update();
        return item;
    }

    @Override
    public List<OpenItem> list(Wanted wanted) {
        return databases.all().stream()
                .flatMap(database ->
                        IntStream.range(0, database.tables()).boxed().flatMap(i -> in(database, i, wanted)))
                .sorted(Comparator.comparing(item -> item.terms().dueAt()))
                .limit(MOST)
                .toList();
    }

    private static Stream<OpenItem> in(Database database, int table, Wanted wanted) {
        return database
                .jdbc()
                .sql("""
            SELECT * FROM open_item_%d
             WHERE state IN ('WAITING', 'TAKEN') AND (:kind IS NULL OR kind = :kind)
               AND (:owner IS NULL OR owner_id = :owner) AND (:before IS NULL OR due_at < :before)
             ORDER BY due_at LIMIT %d
            """.formatted(table, MOST))
                .param("kind", wanted.kind().map(Enum::name).orElse(null))
                .param("owner", wanted.owner().orElse(null))
                .param("before", wanted.overdueAt().map(Timestamp::from).orElse(null))
                .query(OpenItemRows::read)
                .list()
                .stream();
    }

    private Optional<OpenItem> of(String sql, Slot slot, Kind kind, String subject) {
        return jdbc.sql(sql)
                .param("slot", slot.value())
                .param("kind", kind.name())
                .param("subject", subject)
                .query(OpenItemRows::read)
                .optional();
    }
}
