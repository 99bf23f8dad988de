package io.jinliu.order.history.jdbc;

import io.jinliu.common.id.Slot;
import io.jinliu.common.security.Callers;
import io.jinliu.order.history.Entry;
import io.jinliu.order.history.History;
import io.micrometer.tracing.Tracer;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** History as an append-only table in the buyer's slot, sealed by the common job. */
@Repository
class JdbcHistory implements History {

    private static final String INSERT = """
            INSERT INTO order_history (slot, order_no, happened_at, state, actor, cause, detail, trace_id)
            VALUES (:slot, :order, :at, :state, :actor, :cause, :detail, :traceId)
            """;
    private static final String OF = """
            SELECT happened_at, state, actor, cause, detail, trace_id FROM order_history
             WHERE slot = :slot AND order_no = :order ORDER BY id
            """;

    private final JdbcClient jdbc;
    private final Tracer tracer;

    JdbcHistory(JdbcClient jdbc, Tracer tracer) {
        this.jdbc = jdbc;
        this.tracer = tracer;
    }

    @Override
    public void add(long orderNo, Instant at, String status, String cause, @Nullable String detail) {
        var span = tracer.currentSpan();
        on(INSERT, orderNo)
                .param("at", Timestamp.from(at))
                .param("state", status)
                .param("actor", Callers.actor())
                .param("cause", cause)
                .param("detail", detail)
                .param("traceId", span == null ? null : span.context().traceId())
                .update();
    }

    @Override
    public List<Entry> of(long orderNo) {
        return on(OF, orderNo).query(JdbcHistory::entry).list();
    }

    private JdbcClient.StatementSpec on(String sql, long orderNo) {
        return jdbc.sql(sql).param("slot", Slot.ofNumber(orderNo).value()).param("order", orderNo);
    }

    private static Entry entry(ResultSet row, int rowNumber) throws SQLException {
        return new Entry(
                row.getTimestamp("happened_at").toInstant(),
                row.getString("state"),
                row.getString("actor"),
                row.getString("cause"),
                row.getString("detail"),
                row.getString("trace_id"));
    }
}
