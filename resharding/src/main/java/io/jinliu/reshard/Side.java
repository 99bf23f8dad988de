package io.jinliu.reshard;

import io.jinliu.common.id.Slot;
import io.jinliu.common.sharding.DeclaredTable;
import io.jinliu.common.sharding.DeclaredTable.Kind;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * One of the two layouts: where the rows are, or where they shall be.
 *
 * @param urls one per database, in the order of their numbers
 * @param tables physical tables per sharded table in each
 */
record Side(List<String> urls, int tables) {

    /** A physical table. */
    record Place(int database, String table) {}

    int databases() {
        return urls.size();
    }

    /** Whether each database and each table there would receive rows of one here: no two old ones are ever mixed. */
    boolean canGrowTo(Side other) {
        return other.databases() % databases() == 0
                && other.databases() * other.tables % (databases() * tables) == 0
                && !urls.equals(other.urls);
    }

    Stream<Place> places(DeclaredTable table) {
        return IntStream.range(0, databases()).boxed().flatMap(database -> table.on(database, tables).stream()
                .map(name -> new Place(database, name)));
    }

    /** Where rows of that slot lie; those of a single table have none and lie together. */
    Place home(DeclaredTable table, int slot) {
        if (table.kind() == Kind.SINGLE) {
            return new Place(0, table.name());
        }
        var where = new Slot(slot);
        var database = where.database(databases());
        return new Place(
                database,
                table.kind() == Kind.SHARDED ? table.name() + "_" + where.table(databases(), tables) : table.name());
    }

    @Override
    public String toString() {
        return databases() + "x" + tables;
    }
}
