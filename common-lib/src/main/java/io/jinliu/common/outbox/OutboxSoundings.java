package io.jinliu.common.outbox;

import io.jinliu.common.meter.Sounding;
import io.jinliu.common.time.MachineTime;
import java.sql.Timestamp;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** How much waits to leave, and for how long. */
@Configuration(proxyBeanMethods = false)
class OutboxSoundings {

    @Bean
    Sounding outboxDepth() {
        return Sounding.rows("outbox.depth", "Events that have not left", "SELECT 1 FROM outbox WHERE sent_at IS NULL");
    }

    @Bean
    Sounding outboxOldest(MachineTime machineTime) {
        return new Sounding(
                "outbox.oldest.seconds", "How long the oldest event waits to leave", database -> database.jdbc()
                        .sql("SELECT created_at FROM outbox WHERE sent_at IS NULL ORDER BY seq LIMIT 1")
                        .query(Timestamp.class)
                        .optional()
                        .map(since -> Duration.between(since.toInstant(), machineTime.instant()))
                        .map(Duration::toSeconds)
                        .orElse(0L));
    }
}
