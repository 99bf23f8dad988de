package io.jinliu.common.job;

import io.jinliu.common.sharding.Database;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.function.LongConsumer;
import java.util.stream.IntStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Does the same work for every row of a sharded table whose time has come, oldest first, a second after it came.
 *
 * <p>The work itself must move the row on or put its time off; rows are worked on side by side, and one that fails does
 * not hold up the others. The table needs an index on (state, time).
 */
public final class Sweep implements Job {

    private static final Logger LOG = LoggerFactory.getLogger(Sweep.class);
    private static final int AT_ONCE = 8;
    private static final int BATCH = 200;

    private final String name;
    private final String table;
    private final String state;
    private final String time;
    private final Clock clock;
    private final LongConsumer work;

    /**
     * @param table the sharded table's name
     * @param state the value of its column {@code state}
     * @param time its column of business time at which a row is due
     * @param work takes the row's id, outside any transaction
     */
    public Sweep(String name, String table, String state, String time, Clock clock, LongConsumer work) {
        this.name = name;
        this.table = table;
        this.state = state;
        this.time = time;
        this.clock = clock;
        this.work = work;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public Duration every() {
        return Duration.ofSeconds(1);
    }

    @Override
    public void run(Database database) {
        var places = new Semaphore(AT_ONCE);
        try (var workers = Executors.newVirtualThreadPerTaskExecutor()) {
            ripe(database).forEach(id -> {
                places.acquireUninterruptibly();
                workers.execute(() -> work(id, places));
            });
        }
    }

    private List<Long> ripe(Database database) {
        return IntStream.range(0, database.tables())
                .boxed()
                .flatMap(i -> database
                        .jdbc()
                        .sql("SELECT id FROM %s_%d WHERE state = :state AND %s <= :now ORDER BY %s LIMIT %d"
                                .formatted(table, i, time, time, BATCH))
                        .param("state", state)
                        .param("now", Timestamp.from(clock.instant()))
                        .query(Long.class)
                        .list()
                        .stream())
                .toList();
    }

    private void work(long id, Semaphore places) {
        try {
            work.accept(id);
        } catch (RuntimeException failed) { // it stays due, and is tried again; the others go on
            LOG.warn("{} of {} failed and will be tried again", name, id, failed);
        } finally {
            places.release();
        }
    }
}
