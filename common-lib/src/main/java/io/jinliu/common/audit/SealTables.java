package io.jinliu.common.audit;

import io.jinliu.common.job.Job;
import io.jinliu.common.sharding.Database;
import io.jinliu.common.sharding.Schema;
import java.sql.Timestamp;
import java.time.Duration;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Chains the append-only tables of a database: each seal digests the rows written since the last one, and that one.
 *
 * <p>Rows are sealed when they are older than any transaction can be when it commits ({@code TimelyCommit}:
 * 8 s), so none can slip in behind a seal. The request path only writes rows.
 */
@Component
class SealTables implements Job {

    private static final Logger LOG = LoggerFactory.getLogger(SealTables.class);
    private static final int SETTLED_SECONDS = 12;
    private static final int MOST_ROWS = 10_000;
    private static final String LATEST =
            "SELECT n, sealed_to, digest FROM seal WHERE sealed_table = :table ORDER BY n DESC LIMIT 1";
    private static final String INSERT = """
            INSERT INTO seal (slot, sealed_table, n, sealed_from, sealed_to, row_count, previous, digest)
            VALUES (0, :table, :n, :from, :to, :rows, :previous, :digest)
            """;

    private final Schema schema;

    SealTables(Schema schema) {
        this.schema = schema;
    }

    @Override
    public String name() {
        return "seal";
    }

    @Override
    public Duration every() {
        return Duration.ofSeconds(5);
    }

    @Override
    public void run(Database database) {
        for (var table : schema.appendOnly(database)) {
            while (Boolean.TRUE.equals(database.newTransaction().execute(_ -> seal(database, table)))) {
                LOG.debug("Sealed a part of {} in database {}", table, database.index());
            }
        }
    }

    /** @return whether more rows wait for a seal: one seal's rows are read at once, in one short transaction */
    private static boolean seal(Database database, String table) {
        var latest = database.jdbc()
                .sql(LATEST)
                .param("table", table)
                .query((row, _) -> new Seal(row.getLong("n"), row.getTimestamp("sealed_to"), row.getBytes("digest")))
                .optional()
                .orElseGet(() -> new Seal(0, Timestamp.valueOf("2000-01-01 00:00:00"), new byte[32]));
        var settled = database.jdbc()
                .sql("SELECT CURRENT_TIMESTAMP(6) - INTERVAL %d SECOND".formatted(SETTLED_SECONDS))
                .query(Timestamp.class)
                .single();
        var enough = enough(database, table, latest.to(), settled);
        var until = enough.orElse(settled);
        var digest = RowDigest.of(database, table, latest.to(), until, latest.digest());
        if (digest.rows() > 0) {
            insert(database, table, latest, until, digest);
        }
        return enough.isPresent();
    }

    /** Where to stop if there are more rows than one seal should hold. */
    private static Optional<Timestamp> enough(Database database, String table, Timestamp after, Timestamp until) {
        return database.jdbc()
                .sql("""
                        SELECT written_at FROM %s WHERE written_at > :after AND written_at <= :until
                         ORDER BY written_at LIMIT 1 OFFSET %d""".formatted(table, MOST_ROWS))
                .param("after", after)
                .param("until", until)
                .query(Timestamp.class)
                .optional();
    }

    private static void insert(Database database, String table, Seal latest, Timestamp until, RowDigest digest) {
        database.jdbc()
                .sql(INSERT)
                .param("table", table)
                .param("n", latest.n() + 1)
                .param("from", latest.to())
                .param("to", until)
                .param("rows", digest.rows())
                .param("previous", latest.digest())
                .param("digest", digest.bytes())
                .update();
    }

    private record Seal(long n, Timestamp to, byte[] digest) {}
}
