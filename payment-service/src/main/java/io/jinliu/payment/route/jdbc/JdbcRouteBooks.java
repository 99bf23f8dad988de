package io.jinliu.payment.route.jdbc;

import io.jinliu.payment.route.RouteBook;
import io.jinliu.payment.route.RouteBook.Active;
import io.jinliu.payment.route.RouteBook.Drafted;
import io.jinliu.payment.route.RouteBook.Replaced;
import io.jinliu.payment.route.RouteBooks;
import io.jinliu.payment.route.RouteRule;
import io.jinliu.payment.route.TurnSwitch;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Versions as rows of one slot. Version 0 is none: its row is there to be locked. */
@Repository
class JdbcRouteBooks implements RouteBooks {

    private static final String ALL = "SELECT * FROM route_book WHERE slot = :slot AND version > 0 ";
    private static final String LAST = "SELECT COALESCE(MAX(version), 0) FROM route_book WHERE slot = :slot";
    private static final String LOCKED = "SELECT version FROM route_book WHERE slot = :slot AND version = 0 FOR UPDATE";
    private static final String FIRST = """
            INSERT INTO route_book (slot, version, state, rules, reason, maker, drafted_at)
            VALUES (:slot, 0, 'REPLACED', '[]', '', '', :at)
            ON DUPLICATE KEY UPDATE reason = reason
            """;
    private static final String DRAFT = """
            INSERT INTO route_book (slot, version, state, rules, reason, maker, drafted_at)
            VALUES (:slot, :version, 'DRAFTED', :rules, :reason, :maker, :at)
            """;
    private static final String KEEP = """
            UPDATE route_book SET state = :state, checker = :checker, active_at = :at
             WHERE slot = :slot AND version = :version
            """;
    private static final TypeReference<List<RouteRule>> RULES = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final JsonMapper json;

    JdbcRouteBooks(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    @Override
    public Optional<Active> active() {
        return in(ALL + "AND state = 'ACTIVE'").query(this::book).optional().map(Active.class::cast);
    }

    @Override
    public List<RouteBook> latest(int limit) {
        return in(ALL + "ORDER BY version DESC LIMIT :limit")
                .param("limit", limit)
                .query(this::book)
                .list();
    }

    @Override
    public int lock() {
        in(FIRST).param("at", Timestamp.from(Instant.EPOCH)).update();
        in(LOCKED).query(Integer.class).single();
        return in(LAST).query(Integer.class).single();
    }

    @Override
    public Optional<RouteBook> find(int version) {
        return in(ALL + "AND version = :version")
                .param("version", version)
                .query(this::book)
                .optional();
    }

    @Override
    public void draft(Drafted book) {
        var terms = book.terms();
        in(DRAFT)
                .param("version", terms.version())
                .param("rules", json.writeValueAsString(terms.rules()))
                .param("reason", terms.reason())
                .param("maker", terms.maker())
                .param("at", Timestamp.from(terms.draftedAt()))
                .update();
    }

    @Override
    public void keep(RouteBook book) {
        in(KEEP).param("version", book.terms().version())
                .param("state", book.state())
                .param("checker", checker(book))
                .param(
                        "at",
                        Optional.ofNullable(activeAt(book)).map(Timestamp::from).orElse(null))
                .update();
    }

    private StatementSpec in(String sql) {
        return jdbc.sql(sql).param("slot", TurnSwitch.SLOT.value());
    }

    private RouteBook book(ResultSet row, int rowNumber) throws SQLException {
        var terms = new RouteBook.Terms(
                row.getInt("version"),
                json.readValue(row.getString("rules"), RULES),
                row.getString("reason"),
                row.getString("maker"),
                row.getTimestamp("drafted_at").toInstant());
        return switch (row.getString("state")) {
            case "DRAFTED" -> new Drafted(terms);
            case "ACTIVE" -> new Active(terms, row.getString("checker"), activeAt(row));
            case "REPLACED" -> new Replaced(terms, row.getString("checker"), activeAt(row));
            case String unknown -> throw new IllegalStateException("Rules in unknown state " + unknown);
        };
    }

    private static Instant activeAt(ResultSet row) throws SQLException {
        return row.getTimestamp("active_at").toInstant();
    }

    private static @Nullable String checker(RouteBook book) {
        return switch (book) {
            case Drafted _ -> null;
            case Active active -> active.checker();
            case Replaced old -> old.checker();
        };
    }

    private static @Nullable Instant activeAt(RouteBook book) {
        return switch (book) {
            case Drafted _ -> null;
            case Active active -> active.at();
            case Replaced old -> old.at();
        };
    }
}
