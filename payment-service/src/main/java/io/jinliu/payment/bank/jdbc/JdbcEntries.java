package io.jinliu.payment.bank.jdbc;

import static io.jinliu.payment.bank.jdbc.BankRows.at;
import static io.jinliu.payment.bank.jdbc.BankRows.money;

import io.jinliu.payment.bank.BankEntry;
import io.jinliu.payment.bank.BankSettings;
import io.jinliu.payment.bank.Entries;
import io.jinliu.payment.bank.Line;
import io.jinliu.payment.bank.jdbc.EntryWriting.Kind;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

@Repository
class JdbcEntries implements Entries {

    private static final int AT_ONCE = 500;
    private static final String OF = "SELECT * FROM bank_entry WHERE slot = :slot AND ";
    private static final String OPEN =
            OF + "state IN ('UNMATCHED', 'PROPOSED', 'UNEXPLAINED') ORDER BY id LIMIT :limit";
    private static final String KNOWN = """
            SELECT reference FROM bank_entry
             WHERE slot = :slot AND account = :account AND reference IN (:references) LIMIT 1
            """;
    private static final String KEEP = """
            UPDATE bank_entry SET state = :state, reason = :reason, about = :about, maker = :maker, checker = :checker,
                   version = version + 1
             WHERE slot = :slot AND id = :id
            """;

    private final JdbcClient jdbc;
    private final BankSettings settings;
    private final BankRows rows;

    JdbcEntries(JdbcClient jdbc, BankSettings settings, BankRows rows) {
        this.jdbc = jdbc;
        this.settings = settings;
        this.rows = rows;
    }

    @Override
    public Optional<BankEntry> find(long entryNo) {
        return on(OF + "id = :id").param("id", entryNo).query(this::entry).optional();
    }

    @Override
    public Optional<BankEntry> lock(long entryNo) {
        return on(OF + "id = :id FOR UPDATE")
                .param("id", entryNo)
                .query(this::entry)
                .optional();
    }

    @Override
    public Optional<BankEntry> ofReference(String reference) {
        return on(OF + "account = :account AND reference = :reference")
                .param("account", settings.account())
                .param("reference", reference)
                .query(this::entry)
                .optional();
    }

    @Override
    public List<BankEntry> of(long statementNo, String endToEnd) {
        return on(OF + "statement_id = :statement AND end_to_end = :endToEnd ORDER BY id")
                .param("statement", statementNo)
                .param("endToEnd", endToEnd)
                .query(this::entry)
                .list();
    }

    @Override
    public List<BankEntry> open(int limit) {
        return on(OPEN).param("limit", limit).query(this::entry).list();
    }

    @Override
    public Optional<String> known(List<String> references) {
        return IntStream.iterate(0, from -> from < references.size(), from -> from + AT_ONCE)
                .mapToObj(from -> references.subList(from, Math.min(from + AT_ONCE, references.size())))
                .flatMap(
                        some -> on(KNOWN)
                                .param("account", settings.account())
                                .param("references", some)
                                .query(String.class)
                                .stream())
                .findFirst();
    }

    @Override
    public void add(List<BankEntry> entries, Instant at) {
        new EntryWriting(settings, rows, at).write(jdbc, entries);
    }

    @Override
    public void keep(BankEntry entry) {
        var columns = StandingColumns.of(entry.standing());
        on(KEEP).param("id", entry.no())
                .param("state", entry.standing().state())
                .param("reason", columns.reason())
                .param("about", columns.about())
                .param("maker", columns.maker())
                .param("checker", columns.checker())
                .update();
    }

    private StatementSpec on(String sql) {
        return jdbc.sql(sql).param("slot", settings.slot().value());
    }

    private BankEntry entry(ResultSet row, int rowNumber) throws SQLException {
        var kind = Kind.valueOf(row.getString("kind"));
        var id = row.getLong("id");
        var line = new Line(
                row.getString("reference"),
                kind != Kind.DEBIT,
                money(row, "amount_minor"),
                kind == Kind.RETURN,
                kind != Kind.SEVERAL,
                Optional.ofNullable(row.getString("end_to_end")),
                rows.open(row.getString("remittance"), "bank.remittance:" + id),
                rows.party(row, "bank.party:" + id),
                at(row, "booked_at"));
        return new BankEntry(id, row.getLong("statement_id"), line, StandingColumns.read(row));
    }
}
