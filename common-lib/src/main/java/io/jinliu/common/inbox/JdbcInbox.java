package io.jinliu.common.inbox;

import io.jinliu.common.id.Slot;
import io.jinliu.common.sharding.WarmUp;
import io.jinliu.common.time.MachineTime;
import java.sql.Timestamp;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The inbox as one table per database. */
@Repository
class JdbcInbox implements Inbox, WarmUp {

    private static final String REMEMBER = """
            INSERT IGNORE INTO inbox (slot, consumer, event_id, seen_at) VALUES (:slot, :consumer, :eventId, :at)
            """;

    private final JdbcClient jdbc;
    private final MachineTime machineTime;

    JdbcInbox(JdbcClient jdbc, MachineTime machineTime) {
        this.jdbc = jdbc;
        this.machineTime = machineTime;
    }

    @Override
    @Transactional
    public boolean once(Slot slot, String consumer, String eventId, Runnable work) {
        var fresh = jdbc.sql(REMEMBER)
                        .param("slot", slot.value())
                        .param("consumer", consumer)
                        .param("eventId", eventId)
                        .param("at", Timestamp.from(machineTime.instant()))
                        .update()
                == 1;
        if (fresh) {
            work.run();
        }
        return fresh;
    }

    @Override
    public void walk() {
        once(new Slot(0), "warm-up", "warm-up", () -> {});
    }
}
