package io.jinliu.common.outbox;

import io.jinliu.common.sharding.Database;
import io.jinliu.common.sharding.Databases;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.springframework.stereotype.Component;

/** Lets a commit tell the relay of its database that there is something to send. */
@Component
class RelayWakeUp {

    private final List<Semaphore> bells;

    RelayWakeUp(Databases databases) {
        this.bells = databases.all().stream().map(_ -> new Semaphore(0)).toList();
    }

    void wake(Database database) {
        bells.get(database.index()).release();
    }

    /** Waits for a commit, but not longer than {@code patience}: other processes commit too. */
    void await(Database database, Duration patience) throws InterruptedException {
        var bell = bells.get(database.index());
        if (bell.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS)) {
            bell.drainPermits();
        }
    }
}
