package io.jinliu.order.sweep;

import io.micrometer.tracing.Tracer;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Works off what a sweep has found, a few at a time, each under a trace of its own. One that fails is found again and
 * keeps nobody else waiting.
 */
@Component
public class SideBySide {

    private static final Logger LOG = LoggerFactory.getLogger(SideBySide.class);

    /** Half of a database's connections, so that people are served while thousands of orders expire. */
    private static final int AT_ONCE = 8;

    private final Tracer tracer;

    SideBySide(Tracer tracer) {
        this.tracer = tracer;
    }

    /** Returns when all is done. */
    public <T> void each(String sweep, List<T> found, Consumer<T> work) {
        var places = new Semaphore(AT_ONCE);
        try (var workers = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var item : found) {
                places.acquireUninterruptibly();
                workers.execute(() -> {
                    try {
                        traced(sweep, item, work);
                    } finally {
                        places.release();
                    }
                });
            }
        }
    }

    private <T> void traced(String sweep, T item, Consumer<T> work) {
        var span = tracer.nextSpan().name(sweep).start();
        try (var _ = tracer.withSpan(span)) {
            work.accept(item);
        } catch (RuntimeException failed) {
            LOG.warn("{} of {} failed and will be found again", sweep, item, failed);
        } finally {
            span.end();
        }
    }
}
