package io.jinliu.reshard;

import io.jinliu.common.sharding.DeclaredTable;
import io.jinliu.common.sharding.DeclaredTable.Kind;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Queue;
import java.util.stream.Collectors;

/** Makes one declared table the same on both sides: each slot that differs is replaced in a transaction of its own. */
record Mover(DeclaredTable table, Side from, Databases old, Side to, Databases fresh) {

    /** @return how many slots were replaced */
    int move() throws SQLException {
        var there = Contents.of(table, from, old);
        var unlike = there.unlike(Contents.of(table, to, fresh));
        if (unlike.isEmpty()) {
            return 0;
        }
        for (var slot : unlike) {
            if (!there.bySlot().containsKey(slot)) {
                new SlotCopy(table, slot, to, fresh).finish();
            }
        }
        for (var place : from.places(table).toList()) {
            copy("SELECT * FROM " + place.table() + only(unlike), place.database());
        }
        return unlike.size();
    }

    /** The rows come slot by slot, so that the change of the slot is the end of a transaction. */
    private void copy(String select, int database) throws SQLException {
        var underWay = new ArrayDeque<SlotCopy>();
        Rows.each(old.connection(database), select, row -> {
            var slot = Contents.slot(table, row);
            if (underWay.isEmpty() || underWay.element().slot() != slot) {
                finish(underWay);
                underWay.add(new SlotCopy(table, slot, to, fresh));
            }
            underWay.element().put(row);
        });
        finish(underWay);
    }

    private static void finish(Queue<SlotCopy> underWay) throws SQLException {
        if (!underWay.isEmpty()) {
            underWay.remove().finish();
        }
    }

    private String only(Collection<Integer> slots) {
        return table.kind() == Kind.SINGLE
                ? ""
                : slots.stream().map(String::valueOf).collect(Collectors.joining(",", " WHERE slot IN (", ")"))
                        + " ORDER BY slot";
    }
}
