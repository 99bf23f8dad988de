package io.jinliu.payment;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.transaction.CannotCreateTransactionException;

/** Works that are all begun before the first is asked for its outcome. */
public final class AtOnce {

    private static final Logger LOG = LoggerFactory.getLogger(AtOnce.class);

    private AtOnce() {}

    public static <T> List<T> all(List<Callable<T>> works) throws Exception {
        try (var pool = Executors.newVirtualThreadPerTaskExecutor()) {
            var started = works.stream().map(pool::submit).toList();
            var done = new ArrayList<T>();
            for (var one : started) {
                done.add(one.get());
            }
            return List.copyOf(done);
        }
    }

    /**
     * As a client works whom a 503 tells to come again: a hundred at once are more than the pool has connections.
     *
     * @param work under a number of its own: what was done and not answered is found, not done again
     */
    public static <T> Callable<T> patient(Callable<T> work) {
        return () -> {
            for (int refused = 0; refused < 20; refused++) {
                try {
                    return work.call();
                } catch (DataAccessResourceFailureException | CannotCreateTransactionException full) {
                    LOG.info("To be tried again: {}", full.getMessage());
                }
            }
            return work.call();
        };
    }
}
