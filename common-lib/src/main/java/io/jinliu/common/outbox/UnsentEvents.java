package io.jinliu.common.outbox;

import io.jinliu.common.sharding.Database;
import io.jinliu.common.time.MachineTime;
import java.sql.Timestamp;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** The unsent rows of one database's outbox, oldest first. */
@Repository
class UnsentEvents {

    private static final int BATCH = 256;
    private static final String NEXT = """
            SELECT seq, event_id, topic, tag, event_key, payload, traceparent FROM outbox
             WHERE sent_at IS NULL ORDER BY seq LIMIT %d
            """.formatted(BATCH);

    private final MachineTime machineTime;

    UnsentEvents(MachineTime machineTime) {
        this.machineTime = machineTime;
    }

    List<Unsent> next(Database database) {
        return database.jdbc().sql(NEXT).query(Unsent.class).list();
    }

    void markSent(Database database, List<Unsent> sent) {
        if (!sent.isEmpty()) {
            database.jdbc()
                    .sql("UPDATE outbox SET sent_at = :now WHERE seq IN (:seqs)")
                    .param("now", Timestamp.from(machineTime.instant()))
                    .param("seqs", sent.stream().map(Unsent::seq).toList())
                    .update();
        }
    }

    record Unsent(
            long seq,
            String eventId,
            String topic,
            String tag,
            String eventKey,
            String payload,
            @Nullable String traceparent) {}
}
