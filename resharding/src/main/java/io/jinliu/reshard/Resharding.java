package io.jinliu.reshard;

import io.jinliu.common.sharding.DeclaredTable;
import io.jinliu.common.sharding.Migration;
import io.jinliu.common.sharding.Schema;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Consumer;

/** One service's way from one layout to another; every step may be taken again (docs/domain/resharding.md). */
final class Resharding implements AutoCloseable {

    private final Plan plan;
    private final Schema schema;
    private final Databases old;
    private final Databases fresh;
    private final Consumer<String> told;

    Resharding(Plan plan, Schema schema, Consumer<String> told) throws SQLException {
        this.plan = plan;
        this.schema = schema;
        this.old = new Databases(plan.from(), plan.owner(), plan.password());
        this.fresh = new Databases(plan.to(), plan.owner(), plan.password());
        this.told = told;
    }

    /** Closes the old side and makes the new one the same. */
    void copy() throws SQLException {
        requireOurs();
        migrate();
        after().stayClosed();
        before().close();
        for (var table : moving()) {
            var slots = mover(table).move();
            told.accept("%s: %s: %d slots copied".formatted(plan.service(), table.name(), slots));
        }
        verify();
        for (var table :
                schema.tables().stream().filter(DeclaredTable::appendOnly).toList()) {
            new Origins(table, plan.from(), old, plan.to(), fresh).write();
        }
    }

    /** @throws NotPossible naming the first table that is not the same */
    void verify() throws SQLException {
        long rows = 0;
        for (var table : moving()) {
            var here = Contents.of(table, plan.from(), old);
            var unlike = here.unlike(Contents.of(table, plan.to(), fresh));
            if (!unlike.isEmpty()) {
                throw new NotPossible("%s differs in the slots %s".formatted(table.name(), unlike));
            }
            rows += here.rows();
        }
        told.accept("%s: %d rows of %d tables are the same at %s as at %s"
                .formatted(plan.service(), rows, moving().size(), plan.to(), plan.from()));
    }

    /** Lets the application work on the new side, if both are still the same. */
    void open() throws SQLException {
        before().close();
        verify();
        after().open();
    }

    /**
     * Lets the application work on the old side again; what was copied goes.
     *
     * @throws NotPossible if the new side has been written to: that would be lost
     */
    void giveUp() throws SQLException {
        if (after().isOpen()) {
            verify();
        }
        after().close();
        drop(plan.to(), fresh);
        before().open();
    }

    /** @throws NotPossible unless the application works on the new side */
    void dropOld() throws SQLException {
        if (before().isOpen() || !after().isOpen()) {
            throw new NotPossible("%s still works at %s".formatted(plan.service(), plan.from()));
        }
        drop(plan.from(), old);
    }

    @Override
    public void close() throws SQLException {
        old.close();
        fresh.close();
    }

    private void requireOurs() {
        var migration = new Migration(schema, plan.from().tables());
        for (int database = 0; database < plan.from().databases(); database++) {
            migration.requireDone(old.source(database), database);
        }
    }

    private void migrate() {
        var migration = new Migration(schema, plan.to().tables());
        for (int database = 0; database < plan.to().databases(); database++) {
            migration.run(fresh.source(database), database);
        }
    }

    private void drop(Side side, Databases databases) throws SQLException {
        for (int database = 0; database < side.databases(); database++) {
            for (var table : schema.tables()) {
                for (var name : table.on(database, side.tables())) {
                    databases.run(database, "DROP TABLE IF EXISTS " + name);
                }
            }
            databases.run(database, "DROP TABLE IF EXISTS flyway_schema_history, closed_by_resharding");
        }
    }

    private List<DeclaredTable> moving() {
        return schema.tables().stream().filter(DeclaredTable::moves).toList();
    }

    private Mover mover(DeclaredTable table) {
        return new Mover(table, plan.from(), old, plan.to(), fresh);
    }

    private Doors before() {
        return new Doors(schema, plan.from(), old, plan.application());
    }

    private Doors after() {
        return new Doors(schema, plan.to(), fresh, plan.application());
    }
}
