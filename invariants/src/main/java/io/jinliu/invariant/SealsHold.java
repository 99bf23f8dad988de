package io.jinliu.invariant;

import java.time.Duration;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** I2. What the services may only add to is chained; whoever changed, removed or slipped in a row broke the chain. */
record SealsHold() implements Invariant {

    /** The job runs every five seconds, over what is older than twelve. */
    private static final Duration SEALED_BY = Duration.ofSeconds(60);

    private static final LocalDateTime BEGINNING = LocalDateTime.of(2000, 1, 1, 0, 0);
    private static final String APPEND_ONLY = """
            SELECT table_name AS name FROM information_schema.columns
             WHERE table_schema = DATABASE() AND column_name = 'written_at' ORDER BY table_name
            """;
    private static final String SEALS = """
            SELECT n, sealed_from, sealed_to, row_count, previous, digest FROM seal WHERE sealed_table = ? ORDER BY n
            """;

    @Override
    public String id() {
        return "I2";
    }

    @Override
    public String sentence() {
        return "Append-only rows are as they were written: their chain of seals verifies";
    }

    @Override
    public void judge(World world, Findings findings) {
        for (var books : world.all()) {
            for (var database : books.databases()) {
                var tables = new ArrayList<String>();
                database.each(APPEND_ONLY, row -> tables.add(row.text("name")));
                tables.forEach(table -> judge(world, database, table, findings));
            }
        }
    }

    private static void judge(World world, Database database, String table, Findings findings) {
        var seals = new ArrayList<Row>();
        database.each(SEALS, seals::add, table);
        var origin = origin(seals);
        var previous = origin == null ? new byte[32] : HexFormat.of().parseHex(origin.text("previous"));
        Object until = BEGINNING;
        var number = origin == null ? 0 : -1;
        for (var seal : seals) {
            compare(seal, table, "n", ++number, seal.number("n"), findings);
            compare(seal, table, "sealed_from", until, seal.show("sealed_from"), findings);
            compare(seal, table, "previous", HexFormat.of().formatHex(previous), seal.text("previous"), findings);
            previous = verify(database, table, seal, previous, findings);
            until = seal.text("sealed_to");
        }
        unsealed(world, database, table, until, findings);
    }

    /** Number 0 ties a chain to the one its rows came from (docs/domain/resharding.md); it covers no row itself. */
    private static @Nullable Row origin(List<Row> seals) {
        return seals.isEmpty() || seals.getFirst().number("n") != 0 ? null : seals.getFirst();
    }

    /** Goes on with what is written in the seal, so that one broken link is told once. */
    private static byte[] verify(Database database, String table, Row seal, byte[] previous, Findings findings) {
        var digest = SealDigest.of(database, table, seal, previous);
        findings.examined(digest.rows());
        compare(seal, table, "row_count", seal.number("row_count"), digest.rows(), findings);
        compare(seal, table, "digest", seal.text("digest"), digest.hex(), findings);
        return HexFormat.of().parseHex(seal.text("digest"));
    }

    private static void compare(
            Row seal, String table, String what, Object expected, Object actual, Findings findings) {
        if (!expected.toString().equals(actual.toString())) {
            var key = "sealed_table=%s %s".formatted(table, seal.key("n", "sealed_from", "sealed_to"));
            findings.violated(seal, "seal", key, what + " " + expected, what + " " + actual);
        }
    }

    private static void unsealed(World world, Database database, String table, Object since, Findings findings) {
        var late = World.sql(world.machineTime().minus(SEALED_BY));
        database.each(
                """
                SELECT COUNT(*) AS n, MIN(written_at) AS oldest FROM %s
                 WHERE written_at > ? AND written_at <= ? HAVING COUNT(*) > 0
                """.formatted(table),
                row -> findings.violated(
                        row, table, row.key("oldest"), "sealed within a minute", row.number("n") + " rows are not"),
                since,
                late);
    }
}
