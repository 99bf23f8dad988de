package io.jinliu.order.sweep;

import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Works off what a sweep has found, a few at a time; one that fails is found again and keeps nobody else waiting. */
public final class SideBySide {

    private static final Logger LOG = LoggerFactory.getLogger(SideBySide.class);

    /** Half of a database's connections, so that people are served while thousands of orders expire. */
    private static final int AT_ONCE = 8;

    private SideBySide() {}

    /** Returns when all is done. */
    public static <T> void each(List<T> found, Consumer<T> work) {
        var places = new Semaphore(AT_ONCE);
        try (var workers = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var item : found) {
                places.acquireUninterruptibly();
                workers.execute(() -> work(item, work, places));
            }
        }
    }

    private static <T> void work(T item, Consumer<T> work, Semaphore places) {
        try {
            work.accept(item);
        } catch (RuntimeException failed) {
            LOG.warn("{} failed and will be found again", item, failed);
        } finally {
            places.release();
        }
    }
}
