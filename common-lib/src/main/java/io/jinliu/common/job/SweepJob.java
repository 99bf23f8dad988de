package io.jinliu.common.job;

import io.jinliu.common.sharding.Database;
import io.micrometer.tracing.Tracer;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Does a {@link Sweep}. The span is the item's, not the run's: most runs find nothing and have nothing to tell. */
final class SweepJob<T> implements Job {

    private static final Logger LOG = LoggerFactory.getLogger(SweepJob.class);

    /** Half of a database's connections, so that people are served while thousands of items come due. */
    private static final int AT_ONCE = 8;

    private final Sweep<T> sweep;
    private final Tracer tracer;

    SweepJob(Sweep<T> sweep, Tracer tracer) {
        this.sweep = sweep;
        this.tracer = tracer;
    }

    @Override
    public String name() {
        return sweep.name();
    }

    @Override
    public Duration every() {
        return Duration.ofSeconds(1);
    }

    @Override
    public void run(Database database) {
        var places = new Semaphore(AT_ONCE);
        try (var workers = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var item : sweep.search().in(database)) {
                places.acquireUninterruptibly();
                workers.execute(() -> {
                    try {
                        traced(item);
                    } finally {
                        places.release();
                    }
                });
            }
        }
    }

    private void traced(T item) {
        var span = tracer.nextSpan().name(sweep.name()).start();
        try (var _ = tracer.withSpan(span)) {
            work(item);
        } finally {
            span.end();
        }
    }

    /** Inside the span, so that the failure is logged under the trace whose work it was. */
    private void work(T item) {
        try {
            sweep.work().accept(item);
        } catch (RuntimeException failed) { // it stays due and is found again; the others go on
            LOG.warn("{} of {} failed and will be found again", sweep.name(), item, failed);
        }
    }
}
