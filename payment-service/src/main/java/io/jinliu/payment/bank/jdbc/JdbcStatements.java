package io.jinliu.payment.bank.jdbc;

import static io.jinliu.payment.bank.jdbc.BankRows.at;
import static io.jinliu.payment.bank.jdbc.BankRows.money;

import io.jinliu.common.money.Money;
import io.jinliu.payment.bank.BankSettings;
import io.jinliu.payment.bank.BankStatement;
import io.jinliu.payment.bank.Statements;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/** Statements as rows, and one row of the account that is locked while one is added. */
@Repository
class JdbcStatements implements Statements {

    private static final String OPEN = """
            INSERT INTO bank_account (slot, account, currency, version) VALUES (:slot, :account, :currency, 0)
            ON DUPLICATE KEY UPDATE version = version + 0
            """;
    private static final String LOCK =
            "SELECT closing_minor, currency FROM bank_account WHERE slot = :slot AND account = :account FOR UPDATE";
    private static final String CLOSE = """
            UPDATE bank_account SET closing_minor = :closing, version = version + 1
             WHERE slot = :slot AND account = :account
            """;
    private static final String OF = "SELECT * FROM bank_statement WHERE slot = :slot AND account = :account AND ";
    private static final String KEEP = """
            INSERT INTO bank_statement (slot, id, account, statement_ref, digest, currency, opening_minor, closing_minor,
                                        entries, imported_by, imported_at)
            VALUES (:slot, :id, :account, :reference, :digest, :currency, :opening, :closing, :entries, :by, :at)
            """;

    private final JdbcClient jdbc;
    private final BankSettings settings;

    JdbcStatements(JdbcClient jdbc, BankSettings settings) {
        this.jdbc = jdbc;
        this.settings = settings;
    }

    @Override
    public Optional<BankStatement> find(long statementNo) {
        return on(OF + "id = :id")
                .param("id", statementNo)
                .query(JdbcStatements::statement)
                .optional();
    }

    @Override
    public Optional<BankStatement> ofDigest(String digest) {
        return on(OF + "digest = :digest")
                .param("digest", digest)
                .query(JdbcStatements::statement)
                .optional();
    }

    @Override
    public Optional<BankStatement> ofReference(String reference) {
        return on(OF + "statement_ref = :reference")
                .param("reference", reference)
                .query(JdbcStatements::statement)
                .optional();
    }

    @Override
    public List<BankStatement> latest(int limit) {
        return on(OF + "id > 0 ORDER BY imported_at DESC, id DESC LIMIT :limit")
                .param("limit", limit)
                .query(JdbcStatements::statement)
                .list();
    }

    @Override
    public Optional<Money> lockClosing() {
        on(OPEN).param("currency", settings.currency().getCurrencyCode()).update();
        return on(LOCK).query(JdbcStatements::closing).single();
    }

    @Override
    public void keep(BankStatement statement) {
        on(KEEP).param("id", statement.no())
                .param("reference", statement.reference())
                .param("digest", statement.digest())
                .param("currency", statement.opening().currency().getCurrencyCode())
                .param("opening", statement.opening().minor())
                .param("closing", statement.closing().minor())
                .param("entries", statement.entries())
                .param("by", statement.by())
                .param("at", Timestamp.from(statement.at()))
                .update();
        on(CLOSE).param("closing", statement.closing().minor()).update();
    }

    private StatementSpec on(String sql) {
        return jdbc.sql(sql).param("slot", settings.slot().value()).param("account", settings.account());
    }

    private static Optional<Money> closing(ResultSet row, int rowNumber) throws SQLException {
        var closing = money(row, "closing_minor");
        return row.getObject("closing_minor") == null ? Optional.empty() : Optional.of(closing);
    }

    private static BankStatement statement(ResultSet row, int rowNumber) throws SQLException {
        return new BankStatement(
                row.getLong("id"),
                row.getString("account"),
                row.getString("statement_ref"),
                row.getString("digest"),
                money(row, "opening_minor"),
                money(row, "closing_minor"),
                row.getInt("entries"),
                row.getString("imported_by"),
                at(row, "imported_at"));
    }
}
