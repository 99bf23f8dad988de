package io.jinliu.payment.webhook.jdbc;

import io.jinliu.common.sharding.Database;
import io.jinliu.payment.webhook.Deliveries.Due;
import io.jinliu.payment.webhook.Delivery;
import io.jinliu.payment.webhook.Delivery.Delivered;
import io.jinliu.payment.webhook.Delivery.Exhausted;
import io.jinliu.payment.webhook.Delivery.Pending;
import io.jinliu.payment.webhook.Delivery.Why;
import io.jinliu.payment.webhook.DeliveryTerms;
import io.jinliu.payment.webhook.EventType;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;

/** Rows of {@code webhook_delivery} as states, and back; and what is done with many of them at once. */
final class DeliveryRows {

    private DeliveryRows() {}

    static Delivery read(ResultSet row, int rowNumber) throws SQLException {
        var terms = terms(row);
        var attempts = row.getInt("attempts");
        return switch (row.getString("state")) {
            case "PENDING" -> {
                var first = Optional.ofNullable(row.getTimestamp("first_at")).map(Timestamp::toInstant);
                yield new Pending(terms, attempts, first, at(row, "next_at"));
            }
            case "DELIVERED" -> new Delivered(terms, attempts, at(row, "ended_at"));
            case "EXHAUSTED" ->
                new Exhausted(terms, attempts, Why.valueOf(row.getString("reason")), at(row, "ended_at"));
            case String unknown -> throw new IllegalStateException("Delivery row in unknown state " + unknown);
        };
    }

    /** Which state it is and what only that state has. */
    static StatementSpec write(Delivery delivery, StatementSpec statement) {
        statement.param("state", delivery.state().name()).param("attempts", delivery.attempts());
        return switch (delivery) {
            case Pending pending -> state(statement, pending.firstAt().orElse(null), pending.nextAt(), null, null);
            case Delivered delivered -> state(statement, null, null, delivered.at(), null);
            case Exhausted exhausted ->
                state(statement, null, null, exhausted.at(), exhausted.why().name());
        };
    }

    static List<Due> due(Database database, Instant now, int each, int limit) {
        return database.fromEachTable(table -> database.jdbc()
                .sql("""
                        SELECT id, endpoint_id
                          FROM (SELECT id, endpoint_id, next_at,
                                       ROW_NUMBER() OVER (PARTITION BY endpoint_id ORDER BY next_at, id) AS place
                                  FROM webhook_delivery_%d WHERE state = 'PENDING' AND next_at <= :now) AS waiting
                         WHERE place <= :each ORDER BY next_at, id LIMIT :limit
                        """.formatted(table))
                .param("now", Timestamp.from(now))
                .param("each", each)
                .param("limit", limit)
                .query((row, _) -> new Due(row.getLong("id"), row.getLong("endpoint_id")))
                .list());
    }

    static void forget(Database database, Instant before) {
        database.forget("webhook_delivery", "created_at < :before AND state <> 'PENDING'", before);
    }

    private static StatementSpec state(
            StatementSpec statement,
            @Nullable Instant firstAt,
            @Nullable Instant nextAt,
            @Nullable Instant endedAt,
            @Nullable String reason) {
        return statement
                .param("firstAt", timestamp(firstAt))
                .param("nextAt", timestamp(nextAt))
                .param("endedAt", timestamp(endedAt))
                .param("reason", reason);
    }

    private static DeliveryTerms terms(ResultSet row) throws SQLException {
        return new DeliveryTerms(
                row.getLong("id"),
                row.getLong("endpoint_id"),
                row.getLong("event_id"),
                EventType.valueOf(row.getString("type")),
                row.getString("merchant_id"),
                at(row, "created_at"));
    }

    private static Instant at(ResultSet row, String column) throws SQLException {
        return row.getTimestamp(column).toInstant();
    }

    private static @Nullable Timestamp timestamp(@Nullable Instant at) {
        return at == null ? null : Timestamp.from(at);
    }
}
