package io.jinliu.payment.route.jdbc;

import io.jinliu.payment.route.Subject;
import io.jinliu.payment.route.Switch;
import io.jinliu.payment.route.Switch.Turn;
import io.jinliu.payment.route.Switches;
import io.jinliu.payment.route.TurnSwitch;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Switches as rows of one slot; one that was never turned gets its row when it is locked. What is there already is locked by
 * that statement too: an {@code INSERT IGNORE} would share it first, and two of those wait for each other.
 */
@Repository
class JdbcSwitches implements Switches {

    private static final String ALL = "SELECT * FROM payment_switch WHERE slot = :slot ORDER BY subject";
    private static final String LOCK =
            "SELECT * FROM payment_switch WHERE slot = :slot AND subject = :subject FOR UPDATE";
    private static final String FIRST = """
            INSERT INTO payment_switch (slot, subject, state, reason, changed_by, changed_at)
            VALUES (:slot, :subject, 'ON', '', '', :at)
            ON DUPLICATE KEY UPDATE reason = reason
            """;
    private static final String KEEP = """
            UPDATE payment_switch SET state = :state, reason = :reason, changed_by = :by, changed_at = :at
             WHERE slot = :slot AND subject = :subject
            """;

    private final JdbcClient jdbc;

    JdbcSwitches(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Switch> all() {
        return jdbc.sql(ALL)
                .param("slot", TurnSwitch.SLOT.value())
                .query(JdbcSwitches::read)
                .list();
    }

    @Override
    public Switch lock(Subject subject) {
        on(FIRST, subject).param("at", Timestamp.from(Instant.EPOCH)).update();
        return on(LOCK, subject).query(JdbcSwitches::read).single();
    }

    @Override
    public void keep(Switch turned) {
        on(KEEP, turned.subject())
                .param("state", turned.state())
                .param("reason", turned.turn().reason())
                .param("by", turned.turn().by())
                .param("at", Timestamp.from(turned.turn().at()))
                .update();
    }

    private JdbcClient.StatementSpec on(String sql, Subject subject) {
        return jdbc.sql(sql).param("slot", TurnSwitch.SLOT.value()).param("subject", subject.name());
    }

    private static Switch read(ResultSet row, int number) throws SQLException {
        var subject = new Subject(row.getString("subject"));
        var turn = new Turn(
                row.getString("changed_by"),
                row.getString("reason"),
                row.getTimestamp("changed_at").toInstant());
        return switch (row.getString("state")) {
            case "ON" -> new Switch.On(subject, turn);
            case "OFF" -> new Switch.Off(subject, turn);
            case "ASKED_ON" -> new Switch.AskedOn(subject, turn);
            case String unknown -> throw new IllegalStateException("A switch in unknown state " + unknown);
        };
    }
}
