package io.jinliu.payment.webhook.jdbc;

import io.jinliu.common.id.Slot;
import io.jinliu.common.sharding.Database;
import io.jinliu.payment.webhook.EventType;
import io.jinliu.payment.webhook.News;
import io.jinliu.payment.webhook.NewsArchive;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Events in MySQL; the unique key lets each be kept once. */
@Repository
class JdbcNewsArchive implements NewsArchive {

    private static final String KEEP = """
            INSERT IGNORE INTO webhook_event (slot, id, merchant_id, type, about, body, created_at)
            VALUES (:slot, :id, :merchant, :type, :about, :body, :at)
            """;
    private static final String ONE = "SELECT * FROM webhook_event WHERE slot = :slot AND id = :id";
    private static final String BETWEEN = """
            SELECT * FROM webhook_event
             WHERE slot = :slot AND merchant_id = :merchant AND created_at >= :from AND created_at < :to
               AND type IN (:types)
             ORDER BY created_at, id LIMIT :limit
            """;

    private final JdbcClient jdbc;

    JdbcNewsArchive(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public boolean keep(News news) {
        return jdbc.sql(KEEP)
                        .param("slot", Slot.ofNumber(news.no()).value())
                        .param("id", news.no())
                        .param("merchant", news.merchant())
                        .param("type", news.type().name())
                        .param("about", news.about())
                        .param("body", news.body())
                        .param("at", Timestamp.from(news.at()))
                        .update()
                == 1;
    }

    @Override
    public Optional<News> find(long eventNo) {
        return jdbc.sql(ONE)
                .param("slot", Slot.ofNumber(eventNo).value())
                .param("id", eventNo)
                .query(JdbcNewsArchive::read)
                .optional();
    }

    @Override
    public List<News> between(String merchant, Instant from, Instant to, Set<EventType> types, int limit) {
        if (types.isEmpty()) {
            return List.of();
        }
        return jdbc.sql(BETWEEN)
                .param("slot", Slot.ofOwner(merchant).value())
                .param("merchant", merchant)
                .param("from", Timestamp.from(from))
                .param("to", Timestamp.from(to))
                .param("types", types.stream().map(Enum::name).toList())
                .param("limit", limit)
                .query(JdbcNewsArchive::read)
                .list();
    }

    @Override
    public void forget(Database database, Instant before) {
        database.forget("webhook_event", "created_at < :before", before);
    }

    private static News read(ResultSet row, int rowNumber) throws SQLException {
        return new News(
                row.getLong("id"),
                row.getString("merchant_id"),
                EventType.valueOf(row.getString("type")),
                row.getString("about"),
                row.getString("body"),
                row.getTimestamp("created_at").toInstant());
    }
}
