package io.jinliu.common.inbox;

import io.jinliu.common.id.Slot;
import io.jinliu.common.time.MachineTime;
import java.sql.Timestamp;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Where events go that could not be handled, with the reason, until a person decides. */
@Repository
class DeadLetters {

    private static final String BURY = """
            INSERT IGNORE INTO dead_letter
                   (slot, consumer, event_id, topic, tag, event_key, payload, reason, tries, buried_at)
            VALUES (:slot, :consumer, :eventId, :topic, :tag, :key, :payload, :reason, :tries, :at)
            """;

    private final JdbcClient jdbc;
    private final MachineTime machineTime;

    DeadLetters(JdbcClient jdbc, MachineTime machineTime) {
        this.jdbc = jdbc;
        this.machineTime = machineTime;
    }

    void bury(Slot slot, String consumer, Delivery delivery, Throwable reason) {
        jdbc.sql(BURY)
                .param("slot", slot.value())
                .param("consumer", consumer)
                .param("eventId", delivery.eventId())
                .param("topic", delivery.topic())
                .param("tag", delivery.tag())
                .param("key", delivery.key())
                .param("payload", delivery.payload())
                .param("reason", shortened(reason))
                .param("tries", delivery.attempt())
                .param("at", Timestamp.from(machineTime.instant()))
                .update();
    }

    private static String shortened(Throwable reason) {
        var text = reason.toString();
        return text.length() <= 1000 ? text : text.substring(0, 1000);
    }
}
