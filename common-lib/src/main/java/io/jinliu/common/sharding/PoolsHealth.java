package io.jinliu.common.sharding;

import java.sql.SQLException;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/**
 * Part of readiness: whether any database can be reached; the first that answers decides. One that is away must not take
 * the customers of the others along, and a pool whose connections are all at work is busy, not away.
 */
@Component("pools")
class PoolsHealth implements HealthIndicator {

    private static final int PATIENCE_SECONDS = 2;

    private final ExecutorService askers = Executors.newVirtualThreadPerTaskExecutor();
    private final Databases databases;

    PoolsHealth(Databases databases) {
        this.databases = databases;
    }

    @Override
    public Health health() {
        try {
            var asked = databases.all().stream().map(PoolsHealth::reaching).toList();
            var first = askers.invokeAny(asked, PATIENCE_SECONDS, TimeUnit.SECONDS);
            return Health.up().withDetail("answered", first).build();
        } catch (ExecutionException | TimeoutException nobodyAnswers) {
            return Health.down().build();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return Health.down().build();
        }
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
