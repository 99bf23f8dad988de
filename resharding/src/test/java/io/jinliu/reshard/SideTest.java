package io.jinliu.reshard;

import static org.assertj.core.api.Assertions.assertThat;

import io.jinliu.common.id.Slot;
import io.jinliu.common.sharding.DeclaredTable;
import io.jinliu.common.sharding.DeclaredTable.Kind;
import io.jinliu.reshard.Side.Place;
import java.util.HashMap;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SideTest {

    static final DeclaredTable ORDERS = new DeclaredTable("orders", Kind.SHARDED, false, true);
    static final DeclaredTable OUTBOX = new DeclaredTable("outbox", Kind.DATABASE, false, true);

    @ParameterizedTest
    @CsvSource({
        "1, 1, 2, 2, true",
        "2, 2, 4, 4, true",
        "2, 2, 2, 4, true",
        "2, 2, 4, 1, true",
        "2, 4, 4, 2, true",
        "2, 2, 6, 2, true",
        "2, 2, 3, 3, false",
        "2, 2, 3, 4, false",
        "4, 4, 2, 2, false",
        "2, 4, 4, 1, false"
    })
    void may_follow_only_if_no_two_old_places_would_be_mixed(
            int databases, int tables, int newDatabases, int newTables, boolean possible) {
        assertThat(side("old", databases, tables).canGrowTo(side("new", newDatabases, newTables)))
                .isEqualTo(possible);
    }

    @Test
    void gives_each_new_place_one_predecessor_whenever_it_may_follow() {
        for (int shape = 0; shape < 6 * 6 * 6 * 6; shape++) {
            var old = side("old", 1 + shape % 6, 1 + shape / 6 % 6);
            var fresh = side("new", 1 + shape / 36 % 6, 1 + shape / 216);
            if (old.canGrowTo(fresh)) {
                assertThat(mixes(ORDERS, old, fresh)).as("%s to %s", old, fresh).isFalse();
                assertThat(mixes(OUTBOX, old, fresh)).as("%s to %s", old, fresh).isFalse();
            }
        }
    }

    private static boolean mixes(DeclaredTable table, Side old, Side fresh) {
        var predecessors = new HashMap<Place, Place>();
        return IntStream.range(0, Slot.COUNT).anyMatch(slot -> {
            var from = old.home(table, slot);
            var before = predecessors.putIfAbsent(fresh.home(table, slot), from);
            return before != null && !before.equals(from);
        });
    }

    private static Side side(String name, int databases, int tables) {
        List<String> urls =
                IntStream.range(0, databases).mapToObj(n -> name + n).toList();
        return new Side(urls, tables);
    }
}
