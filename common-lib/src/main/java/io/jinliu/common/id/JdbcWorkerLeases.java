package io.jinliu.common.id;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Worker leases as rows of {@code number_worker} in database 0, taken and extended by compare-and-set. */
final class JdbcWorkerLeases implements WorkerLeases {

    private static final long AHEAD = Duration.ofSeconds(30).toMillis();
    private static final String EXTEND =
            "UPDATE number_worker SET reserved_until = :until WHERE worker = :worker AND holder = :holder";
    private static final String FREE =
            "SELECT worker, reserved_until FROM number_worker WHERE reserved_until < :now ORDER BY reserved_until LIMIT 8";
    private static final String TAKE = """
            UPDATE number_worker SET holder = :holder, reserved_until = :until
             WHERE worker = :worker AND reserved_until = :seen
            """;

    private final JdbcClient jdbc;
    private final TransactionTemplate apart;
    private final InstantSource machineTime;

    /** @param apart a transaction of its own: a caller's rollback must not take back what was reserved */
    JdbcWorkerLeases(JdbcClient jdbc, TransactionTemplate apart, InstantSource machineTime) {
        this.jdbc = jdbc;
        this.apart = apart;
        this.machineTime = machineTime;
    }

    @Override
    public Lease renew(Lease held, long millis) {
        return Objects.requireNonNull(apart.execute(_ -> extend(held, millis)
                .or(() -> take(millis))
                .orElseThrow(() -> new IllegalStateException(
                        "All number workers are taken: more than 64 processes share this schema"))));
    }

    private Optional<Lease> extend(Lease held, long millis) {
        var until = Math.max(millis, machineTime.millis()) + AHEAD;
        var extended = jdbc.sql(EXTEND)
                .param("until", until)
                .param("worker", held.worker())
                .param("holder", held.holder())
                .update();
        return extended == 1
                ? Optional.of(new Lease(held.worker(), held.holder(), held.from(), until))
                : Optional.empty();
    }

    private Optional<Lease> take(long millis) {
        return jdbc
                .sql(FREE)
                .param("now", machineTime.millis())
                .query((row, _) -> new Free(row.getInt("worker"), row.getLong("reserved_until")))
                .list()
                .stream()
                .flatMap(free -> takeIfStillFree(free, millis).stream())
                .findFirst();
    }

    private Optional<Lease> takeIfStillFree(Free free, long millis) {
        var holder = UUID.randomUUID().toString();
        var from = Math.max(free.reservedUntil(), Math.max(millis, machineTime.millis()));
        var taken = jdbc.sql(TAKE)
                .param("holder", holder)
                .param("until", from + AHEAD)
                .param("worker", free.worker())
                .param("seen", free.reservedUntil())
                .update();
        return taken == 1 ? Optional.of(new Lease(free.worker(), holder, from, from + AHEAD)) : Optional.empty();
    }

    private record Free(int worker, long reservedUntil) {}
}
