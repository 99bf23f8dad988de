package io.jinliu.reshard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.InstanceOfAssertFactories.STRING;

import io.jinliu.common.sharding.DeclaredTable;
import io.jinliu.common.sharding.Migration;
import io.jinliu.common.sharding.Schema;
import io.jinliu.platform.engine.DatabaseUser;
import io.jinliu.platform.engine.TestEngines;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReshardingIT {

    static final long SEED = 20261122;

    static final Consumer<String> SILENT = _ -> {};

    @Tag("storage")
    @ParameterizedTest
    @ValueSource(strings = {"order", "payment", "settlement", "points"})
    void brings_every_row_of_every_table_to_where_its_slot_lies_now(String service) throws SQLException {
        try (var world = new World(service)) {
            world.resharding(SILENT).copy();

            for (var table : world.schema.tables()) {
                assertThat(world.countedWhereTheyBelong(table))
                        .as(table.name())
                        .isEqualTo(table.moves() ? world.rows(world.from, world.old, table) : 0)
                        .matches(rows -> !table.moves() || rows > 0, "something was moved");
            }
        }
    }

    @Test
    void goes_on_where_it_was_killed_and_copies_nothing_twice() throws SQLException {
        try (var world = new World("points")) {
            assertThatIllegalStateException()
                    .isThrownBy(() -> world.resharding(dyingAfter(5)).copy());

            var said = new ArrayList<String>();
            world.resharding(said::add).copy();
            assertThat(said)
                    .contains("points: outbox: 0 slots copied")
                    .doesNotContain("points: points_tally: 0 slots copied")
                    .last(STRING)
                    .contains("are the same at 4x4 as at 2x2");
        }
    }

    @Test
    void does_not_open_what_is_not_the_same() throws SQLException {
        try (var world = new World("settlement")) {
            world.resharding(SILENT).copy();
            world.fresh.run(3, "UPDATE outbox SET payload = 'x' LIMIT 1");

            assertThatExceptionOfType(NotPossible.class)
                    .isThrownBy(() -> world.resharding(SILENT).open())
                    .withMessageContaining("outbox differs in the slots [");
            world.resharding(SILENT).copy();
            assertThatCode(() -> world.resharding(SILENT).open()).doesNotThrowAnyException();
        }
    }

    @Tag("storage")
    @Test
    void lets_the_application_work_on_one_side_only() throws SQLException {
        try (var world = new World("points")) {
            assertThat(world.mayRead(world.from)).isTrue();

            world.resharding(SILENT).copy();
            assertThat(world.mayRead(world.from)).isFalse();
            assertThat(world.mayRead(world.to)).isFalse();

            world.resharding(SILENT).open();
            assertThat(world.mayRead(world.from)).isFalse();
            assertThat(world.mayRead(world.to)).isTrue();
        }
    }

    @Test
    void can_be_given_up_until_something_new_was_written() throws SQLException {
        try (var world = new World("points")) {
            world.resharding(SILENT).copy();
            world.resharding(SILENT).giveUp();
            assertThat(world.mayRead(world.from)).isTrue();

            world.resharding(SILENT).copy();
            world.resharding(SILENT).open();
            world.fresh.run(0, "UPDATE outbox SET payload = 'new' LIMIT 1");
            assertThatExceptionOfType(NotPossible.class)
                    .isThrownBy(() -> world.resharding(SILENT).giveUp());
        }
    }

    @Test
    void drops_the_old_side_only_when_the_new_one_is_open() throws SQLException {
        try (var world = new World("points")) {
            world.resharding(SILENT).copy();
            assertThatExceptionOfType(NotPossible.class)
                    .isThrownBy(() -> world.resharding(SILENT).dropOld());

            world.resharding(SILENT).open();
            world.resharding(SILENT).dropOld();
            assertThat(world.tables(world.old, 0)).isZero();
            assertThat(world.tables(world.fresh, 0)).isPositive();
        }
    }

    @Test
    void ties_each_new_chain_of_seals_to_the_one_its_rows_came_from() throws SQLException {
        try (var world = new World("points")) {
            var last = "x'" + "5a".repeat(32) + "'";
            world.old.run(
                    1,
                    "INSERT INTO seal VALUES (0, 'points_entry_1', 999, '2026-01-01', '2026-01-02', 5, %1$s, %1$s)"
                            .formatted(last));
            world.resharding(SILENT).copy();

            // slots 3, 7, 11 and 15 modulo 16 came from table 1 of database 1
            for (int table = 0; table < 4; table++) {
                assertThat(world.number(
                                world.fresh,
                                3,
                                "SELECT COUNT(*) FROM seal WHERE n = 0 AND row_count = 0 AND previous = %s"
                                                .formatted(last)
                                        + " AND digest = UNHEX(SHA2(previous, 256)) AND sealed_table = 'points_entry_%d'"
                                                .formatted(table)))
                        .isEqualTo(1);
            }
        }
    }

    /** Stands for a kill -9: nothing is tidied up. */
    static Consumer<String> dyingAfter(int lines) {
        var left = new AtomicInteger(lines);
        return _ -> {
            if (left.getAndDecrement() == 0) {
                throw new IllegalStateException("killed");
            }
        };
    }

    /** A service's databases at 2x2, full of rows, and empty ones for 4x4. */
    static final class World implements AutoCloseable {

        final Schema schema;
        final Side from;
        final Side to;
        final Databases old;
        final Databases fresh;
        final Plan plan;
        final DatabaseUser application;
        final List<Resharding> opened = new ArrayList<>();

        World(String service) throws SQLException {
            var given = TestEngines.databases(service, 6);
            schema = Schema.read("classpath*:db/common/V*.sql", "classpath:templates/%s/V*.sql".formatted(service));
            from = new Side(given.urls().subList(0, 2), 2);
            to = new Side(given.urls().subList(2, 6), 4);
            application = given.application();
            var owner = given.owner();
            plan = new Plan(service, from, to, owner.name(), owner.password(), application.name());
            old = new Databases(from, owner.name(), owner.password());
            fresh = new Databases(to, owner.name(), owner.password());
            var migration = new Migration(schema, from.tables());
            for (int database = 0; database < 2; database++) {
                migration.run(old.source(database), database);
                migration.grant(old.source(database), database, application.name());
            }
            new Filling(schema, from, old, new Random(SEED)).fill();
        }

        Resharding resharding(Consumer<String> told) throws SQLException {
            var begun = new Resharding(plan, schema, told);
            opened.add(begun);
            return begun;
        }

        boolean mayRead(Side side) {
            var url = side.urls().getLast() + "?allowPublicKeyRetrieval=true&sslMode=PREFERRED";
            try (var connection = DriverManager.getConnection(url, application.name(), application.password());
                    var statement = connection.createStatement()) {
                return statement.execute("SELECT 1 FROM outbox LIMIT 1");
            } catch (SQLException refused) {
                return false;
            }
        }

        long rows(Side side, Databases databases, DeclaredTable table) throws SQLException {
            long rows = 0;
            for (var place : side.places(table).toList()) {
                rows += number(databases, place.database(), "SELECT COUNT(*) FROM " + place.table());
            }
            return rows;
        }

        /** By arithmetic of its own. */
        long countedWhereTheyBelong(DeclaredTable table) throws SQLException {
            long rows = 0;
            for (int database = 0; database < 4; database++) {
                rows += switch (table.kind()) {
                    case SINGLE -> database > 0 ? 0 : number(fresh, 0, "SELECT COUNT(*) FROM " + table.name());
                    case DATABASE ->
                        number(
                                fresh,
                                database,
                                "SELECT COUNT(*) FROM %s WHERE slot %% 4 = %d AND '%1$s' <> 'seal'"
                                        .formatted(table.name(), database));
                    case SHARDED -> {
                        long here = 0;
                        for (int i = 0; i < 4; i++) {
                            here += number(
                                    fresh,
                                    database,
                                    "SELECT COUNT(*) FROM %s_%d WHERE slot %% 16 = %d"
                                            .formatted(table.name(), i, i * 4 + database));
                        }
                        yield here;
                    }
                };
            }
            return rows;
        }

        long tables(Databases databases, int database) throws SQLException {
            return number(
                    databases,
                    database,
                    "SELECT COUNT(*) FROM information_schema.tables WHERE table_schema = DATABASE()");
        }

        long number(Databases databases, int database, String select) throws SQLException {
            try (var statement = databases.connection(database).createStatement();
                    var found = statement.executeQuery(select)) {
                found.next();
                return found.getLong(1);
            }
        }

        @Override
        public void close() throws SQLException {
            for (var begun : opened) {
                begun.close();
            }
            old.close();
            fresh.close();
        }
    }
}
