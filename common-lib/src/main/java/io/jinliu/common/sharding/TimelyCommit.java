package io.jinliu.common.sharding;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.QueryTimeoutException;
import org.springframework.transaction.TransactionExecution;
import org.springframework.transaction.TransactionExecutionListener;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * No transaction is committed that is older than allowed: what it did is taken back. Sealing relies on it
 * ({@code SealTables}).
 *
 * <p>Spring begins no statement after a transaction's time, and a wait for a lock ends by the server's own limit. This is
 * for the statement that began in time and took too long. A timer per statement, as {@code Statement.setQueryTimeout}
 * would have it, was a sixth of a service's processor time, so the driver has them off ({@code ShardingConfiguration}).
 */
final class TimelyCommit implements TransactionExecutionListener {

    /** As {@code spring.transaction.default-timeout}. */
    static final Duration LONGEST = Duration.ofSeconds(8);

    private final Duration longest;

    TimelyCommit(Duration longest) {
        this.longest = longest;
    }

    @Override
    public void afterBegin(TransactionExecution transaction, @Nullable Throwable failure) {
        if (failure == null && transaction.isNewTransaction()) {
            TransactionSynchronizationManager.registerSynchronization(new Deadline(System.nanoTime(), longest));
        }
    }

    private record Deadline(long began, Duration longest) implements TransactionSynchronization {

        /** Not a {@code TransactionException}: Spring would leave the connection as it is, and closing would commit it. */
        @Override
        public void beforeCommit(boolean readOnly) {
            var age = Duration.ofNanos(System.nanoTime() - began);
            if (age.compareTo(longest) > 0) {
                throw new QueryTimeoutException(
                        "A transaction of %s would be committed after %s".formatted(longest, age));
            }
        }
    }
}
