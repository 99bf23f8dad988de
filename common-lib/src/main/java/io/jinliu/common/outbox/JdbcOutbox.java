package io.jinliu.common.outbox;

import io.jinliu.common.id.Slot;
import io.jinliu.common.sharding.Databases;
import io.jinliu.common.time.MachineTime;
import io.micrometer.tracing.Tracer;
import java.sql.Timestamp;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import tools.jackson.databind.json.JsonMapper;

/** The outbox as one table per database; the commit wakes the relay. */
@Repository
class JdbcOutbox implements Outbox {

    private static final String INSERT = """
            INSERT INTO outbox (slot, event_id, topic, tag, event_key, payload, traceparent, created_at)
            VALUES (:slot, :eventId, :topic, :tag, :key, :payload, :traceparent, :at)
            """;

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Databases databases;
    private final RelayWakeUp relay;
    private final Tracer tracer;
    private final MachineTime machineTime;

    JdbcOutbox(
            JdbcClient jdbc,
            JsonMapper json,
            Databases databases,
            RelayWakeUp relay,
            Tracer tracer,
            MachineTime machineTime) {
        this.jdbc = jdbc;
        this.json = json;
        this.databases = databases;
        this.relay = relay;
        this.tracer = tracer;
        this.machineTime = machineTime;
    }

    @Override
    public void append(Slot slot, String topic, String key, Record event) {
        if (!TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException("An event leaves only with the change it tells of: no transaction is open");
        }
        jdbc.sql(INSERT)
                .param("slot", slot.value())
                .param("eventId", UUID.randomUUID().toString())
                .param("topic", topic)
                .param("tag", event.getClass().getSimpleName())
                .param("key", key)
                .param("payload", json.writeValueAsString(event))
                .param("traceparent", traceparent())
                .param("at", Timestamp.from(machineTime.instant()))
                .update();
        wakeAfterCommit(slot);
    }

    private void wakeAfterCommit(Slot slot) {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                relay.wake(databases.of(slot));
            }
        });
    }

    private @Nullable String traceparent() {
        var span = tracer.currentSpan();
        return span == null
                ? null
                : "00-%s-%s-01"
                        .formatted(span.context().traceId(), span.context().spanId());
    }
}
