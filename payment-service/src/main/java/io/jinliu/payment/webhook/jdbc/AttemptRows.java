package io.jinliu.payment.webhook.jdbc;

import io.jinliu.common.crypto.FieldCipher;
import io.jinliu.common.id.Slot;
import io.jinliu.common.sharding.Database;
import io.jinliu.payment.webhook.Attempt;
import io.jinliu.payment.webhook.Attempt.Answered;
import io.jinliu.payment.webhook.Attempt.Heard;
import io.jinliu.payment.webhook.Attempt.Unanswered;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/** Rows of {@code webhook_attempt}. What a stranger's server answered may name anybody: it is encrypted. */
@Component
class AttemptRows {

    private static final String INSERT = """
            INSERT INTO webhook_attempt (slot, delivery_id, attempt, sent_at, millis, status, failure, answer, body_digest)
            VALUES (:slot, :delivery, :attempt, :sentAt, :millis, :status, :failure, :answer, :digest)
            """;
    private static final String OF =
            "SELECT * FROM webhook_attempt WHERE slot = :slot AND delivery_id = :delivery ORDER BY attempt";

    private final JdbcClient jdbc;
    private final FieldCipher cipher;

    AttemptRows(JdbcClient jdbc, FieldCipher cipher) {
        this.jdbc = jdbc;
        this.cipher = cipher;
    }

    void add(long deliveryNo, Attempt attempt) {
        var statement = on(INSERT, deliveryNo)
                .param("attempt", attempt.number())
                .param("sentAt", Timestamp.from(attempt.sentAt()))
                .param("millis", attempt.duration().toMillis())
                .param("digest", attempt.bodyDigest());
        var complete =
                switch (attempt.heard()) {
                    case Answered(var status, var text) ->
                        heard(statement, status, null, cipher.encrypt(text, context(deliveryNo)));
                    case Unanswered(var why) -> heard(statement, null, why, null);
                };
        complete.update();
    }

    List<Attempt> of(long deliveryNo) {
        return on(OF, deliveryNo).query((row, _) -> read(row, deliveryNo)).list();
    }

    static void forget(Database database, Instant before) {
        database.forget("webhook_attempt", "sent_at < :before", before);
    }

    private StatementSpec on(String sql, long deliveryNo) {
        return jdbc.sql(sql).param("slot", Slot.ofNumber(deliveryNo).value()).param("delivery", deliveryNo);
    }

    private static StatementSpec heard(
            StatementSpec statement, @Nullable Integer status, @Nullable String failure, @Nullable String answer) {
        return statement.param("status", status).param("failure", failure).param("answer", answer);
    }

    private Attempt read(ResultSet row, long deliveryNo) throws SQLException {
        return new Attempt(
                row.getInt("attempt"),
                row.getTimestamp("sent_at").toInstant(),
                Duration.ofMillis(row.getLong("millis")),
                heard(row, deliveryNo),
                row.getString("body_digest"));
    }

    private Heard heard(ResultSet row, long deliveryNo) throws SQLException {
        var answer = row.getString("answer");
        return answer == null
                ? new Unanswered(row.getString("failure"))
                : new Answered(row.getInt("status"), cipher.decrypt(answer, context(deliveryNo)));
    }

    private static String context(long deliveryNo) {
        return "webhook.answer:" + deliveryNo;
    }
}
