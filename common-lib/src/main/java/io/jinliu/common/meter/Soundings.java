package io.jinliu.common.meter;

import io.jinliu.common.sharding.Database;
import io.jinliu.common.sharding.Databases;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

/**
 * Takes each {@link Sounding} in each database every five seconds. Every process measures for itself; whoever reads takes
 * the maximum. Where a database is away there is no number, which is not zero.
 */
@Component
class Soundings implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(Soundings.class);
    private static final Duration PAUSE = Duration.ofSeconds(5);

    private final List<Line> lines = new ArrayList<>();
    private final CountDownLatch stopping = new CountDownLatch(1);
    private final List<Thread> threads = new ArrayList<>();

    Soundings(ObjectProvider<Sounding> soundings, Databases databases, MeterRegistry meters) {
        for (var database : databases.all()) {
            soundings.forEach(sounding -> lines.add(Line.into(meters, sounding, database)));
        }
    }

    @Override
    public void start() {
        threads.add(Thread.ofVirtual().name("soundings").start(this::again));
    }

    @Override
    public void stop() {
        stopping.countDown();
        threads.clear();
    }

    @Override
    public boolean isRunning() {
        return !threads.isEmpty();
    }

    private void again() {
        try {
            do {
                lines.forEach(Line::take);
            } while (!stopping.await(PAUSE.toMillis(), TimeUnit.MILLISECONDS));
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    /** One sounding in one database, and what it said last. */
    private record Line(Sounding sounding, Database database, AtomicLong latest) {

        private static final long UNKNOWN = Long.MIN_VALUE;

        static Line into(MeterRegistry meters, Sounding sounding, Database database) {
            var line = new Line(sounding, database, new AtomicLong(UNKNOWN));
            Gauge.builder(sounding.name(), line, Line::value)
                    .description(sounding.description())
                    .tag("database", Integer.toString(database.index()))
                    .strongReference(true)
                    .register(meters);
            return line;
        }

        double value() {
            var now = latest.get();
            return now == UNKNOWN ? Double.NaN : (double) now;
        }

        void take() {
            try {
                latest.set(sounding.measure().in(database));
            } catch (DataAccessException away) {
                latest.set(UNKNOWN);
                LOG.debug("{} of database {} cannot be measured now", sounding.name(), database.index(), away);
            }
        }
    }
}
