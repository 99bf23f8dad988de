package io.jinliu.common.sharding;

import java.sql.SQLException;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/**
 * Part of readiness: whether any database can be reached; the first that answers decides. One that is away must not take
 * the customers of the others along, and a pool whose connections are all at work is busy, not away.
 *
 * <p>The others are left to finish by themselves, within the driver's limits: interrupting a virtual thread closes the
 * socket it reads from, and the pool would lend that connection to the next request.
 */
@Component("pools")
class PoolsHealth implements HealthIndicator {

    private static final long PATIENCE_NANOS = TimeUnit.SECONDS.toNanos(2);

    private final ExecutorService askers = Executors.newVirtualThreadPerTaskExecutor();
    private final Databases databases;

    PoolsHealth(Databases databases) {
        this.databases = databases;
    }

    @Override
    public Health health() {
        var answers = new ExecutorCompletionService<Integer>(askers);
        databases.all().stream().map(PoolsHealth::reaching).forEach(answers::submit);
        try {
            return first(answers);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return Health.down().build();
        }
    }

    private Health first(ExecutorCompletionService<Integer> answers) throws InterruptedException {
        var end = System.nanoTime() + PATIENCE_NANOS;
        for (var _ : databases.all()) {
            var answer = answers.poll(end - System.nanoTime(), TimeUnit.NANOSECONDS);
            if (answer == null) {
                break;
            }
            try {
                return Health.up().withDetail("answered", answer.get()).build();
            } catch (ExecutionException away) {
                // the next one may answer
            }
        }
        return Health.down().build();
    }

    private static Callable<Integer> reaching(Database database) {
        return () -> {
            var state = database.pool().getHikariPoolMXBean();
            if (state.getIdleConnections() > 0 || state.getActiveConnections() == 0) {
                ask(database);
            }
            return database.index();
        };
    }

    private static void ask(Database database) throws SQLException {
        try (var connection = database.pool().getConnection()) {
            if (!connection.isValid(1)) {
                throw new SQLException("No answer");
            }
        }
    }
}
