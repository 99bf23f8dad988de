package io.jinliu.common.audit;

import io.jinliu.common.id.Slot;
import io.jinliu.common.security.Callers;
import io.micrometer.tracing.Tracer;
import java.sql.Timestamp;
import java.time.Clock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Audit rows as an append-only table per database. */
@Repository
class JdbcAudit implements Audit {

    private static final String INSERT = """
            INSERT INTO audit (slot, actor, action, subject, detail, trace_id, booked_at)
            VALUES (:slot, :actor, :action, :subject, :detail, :traceId, :at)
            """;
    private static final int LONGEST_DETAIL = 2000;

    private final JdbcClient jdbc;
    private final Tracer tracer;
    private final Clock clock;

    JdbcAudit(JdbcClient jdbc, Tracer tracer, Clock clock) {
        this.jdbc = jdbc;
        this.tracer = tracer;
        this.clock = clock;
    }

    @Override
    public void record(Slot slot, String action, String subject, String detail) {
        var span = tracer.currentSpan();
        jdbc.sql(INSERT)
                .param("slot", slot.value())
                .param("actor", Callers.actor())
                .param("action", action)
                .param("subject", subject)
                .param("detail", detail.length() <= LONGEST_DETAIL ? detail : detail.substring(0, LONGEST_DETAIL))
                .param("traceId", span == null ? null : span.context().traceId())
                .param("at", Timestamp.from(clock.instant()))
                .update();
    }
}
