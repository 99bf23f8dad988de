package io.jinliu.common.outbox;

import io.jinliu.common.job.Leases;
import io.jinliu.common.sharding.Database;
import io.jinliu.common.sharding.Databases;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

/**
 * Sends what the outboxes hold, one thread per database, by lease.
 *
 * <p>Rows leave in commit order per key; whoever dies between sending and marking sends again, which the inbox forgives.
 */
@Component
class Relay implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(Relay.class);
    private static final Duration LEASE = Duration.ofSeconds(10);
    private static final Duration PATIENCE = Duration.ofMillis(250);
    private static final Duration AFTER_FAILURE = Duration.ofSeconds(1);

    private final Databases databases;
    private final Leases leases;
    private final RelayWakeUp wakeUp;
    private final UnsentEvents unsent;
    private final EventSender sender;
    private final AtomicBoolean running = new AtomicBoolean();
    private final List<Thread> threads = new ArrayList<>();

    Relay(Databases databases, Leases leases, RelayWakeUp wakeUp, UnsentEvents unsent, EventSender sender) {
        this.databases = databases;
        this.leases = leases;
        this.wakeUp = wakeUp;
        this.unsent = unsent;
        this.sender = sender;
    }

    @Override
    public void start() {
        running.set(true);
        for (var database : databases.all()) {
            threads.add(
                    Thread.ofVirtual().name("outbox-relay-" + database.index()).start(() -> loop(database)));
        }
    }

    @Override
    public void stop() {
        running.set(false);
        databases.all().forEach(wakeUp::wake);
        for (var thread : threads) {
            join(thread);
        }
        threads.clear();
    }

    @Override
    public boolean isRunning() {
        return running.get();
    }

    private void loop(Database database) {
        try {
            while (running.get()) {
                var patience = drain(database) ? PATIENCE : AFTER_FAILURE;
                wakeUp.await(database, patience);
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    /** Sends until nothing is left or something would not go. */
    private boolean drain(Database database) {
        try {
            while (running.get() && leases.hold(database, "outbox-relay", LEASE)) {
                var batch = unsent.next(database);
                if (batch.isEmpty()) {
                    return true;
                }
                var sent = sender.send(batch);
                unsent.markSent(database, sent);
                if (sent.size() < batch.size()) {
                    return false;
                }
            }
            return true;
        } catch (DataAccessException databaseAway) {
            LOG.warn("Outbox {} cannot be read now: {}", database.index(), databaseAway.getMessage());
            return false;
        }
    }

    private static void join(Thread thread) {
        try {
            thread.join(Duration.ofSeconds(10));
        } catch (InterruptedException hurry) {
            Thread.currentThread().interrupt();
        }
    }
}
