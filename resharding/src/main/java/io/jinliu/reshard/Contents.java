package io.jinliu.reshard;

import io.jinliu.common.sharding.DeclaredTable;
import io.jinliu.common.sharding.DeclaredTable.Kind;
import io.jinliu.reshard.Side.Place;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** What one declared table holds on one side, slot by slot; of a single table everything is under one key. */
record Contents(Map<Integer, Fingerprint> bySlot) {

    /** In place of a slot where there is none. */
    static final int WHOLE = -1;

    /** Reads every physical table once. */
    static Contents of(DeclaredTable table, Side side, Databases databases) throws SQLException {
        var found = new TreeMap<Integer, Fingerprint>();
        for (var place : side.places(table).toList()) {
            Rows.each(databases.connection(place.database()), "SELECT * FROM " + place.table(), row -> {
                var slot = slot(table, row);
                requireHome(table, side, place, slot);
                found.merge(slot, Fingerprint.of(row), Fingerprint::plus);
            });
        }
        return new Contents(found);
    }

    long rows() {
        return bySlot.values().stream().mapToLong(Fingerprint::rows).sum();
    }

    /** Slots of which the other side has other rows than this. */
    SortedSet<Integer> unlike(Contents other) {
        var all = new TreeSet<>(bySlot.keySet());
        all.addAll(other.bySlot.keySet());
        all.removeIf(slot -> at(slot).equals(other.at(slot)));
        return all;
    }

    private Fingerprint at(int slot) {
        return bySlot.getOrDefault(slot, Fingerprint.NOTHING);
    }

    static int slot(DeclaredTable table, ResultSet row) throws SQLException {
        return table.kind() == Kind.SINGLE ? WHOLE : row.getInt("slot");
    }

    private static void requireHome(DeclaredTable table, Side side, Place place, int slot) {
        if (!side.home(table, slot).equals(place)) {
            throw new NotPossible("A row of slot %d lies in %s of database %d, where it does not belong"
                    .formatted(slot, place.table(), place.database()));
        }
    }
}
