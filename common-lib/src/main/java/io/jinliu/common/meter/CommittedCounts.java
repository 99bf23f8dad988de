package io.jinliu.common.meter;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Counts what was committed. What is taken back, by a refusal, a retry or a warm-up, is not counted. */
@Component
public class CommittedCounts {

    private static final Duration[] BUCKETS = {
        Duration.ofSeconds(1),
        Duration.ofSeconds(5),
        Duration.ofSeconds(30),
        Duration.ofSeconds(60),
        Duration.ofMinutes(5)
    };

    private final MeterRegistry meters;

    public CommittedCounts(MeterRegistry meters) {
        this.meters = meters;
    }

    /** @param tags names and values by turns; few different values each, and nobody's name */
    public void add(String name, long amount, String... tags) {
        whenCommitted(() -> meters.counter(name, tags).increment((double) amount));
    }

    /** One duration of many; a negative one is the fault of a clock and not counted. */
    public void add(String name, Duration duration, String... tags) {
        whenCommitted(() -> Timer.builder(name)
                .tags(tags)
                .serviceLevelObjectives(BUCKETS)
                .register(meters)
                .record(duration));
    }

    private static void whenCommitted(Runnable count) {
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            count.run();
            return;
        }
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                count.run();
            }
        });
    }
}
