package io.jinliu.common.sharding;

import io.jinliu.common.id.Slot;
import java.util.List;

/** The physical databases of this service, by number. */
public final class Databases {

    private final List<Database> all;

    Databases(List<Database> all) {
        this.all = List.copyOf(all);
    }

    /** Every database: for jobs, and for reads that say so with {@link FullRoute}. */
    public List<Database> all() {
        return all;
    }

    /** Where the single tables live. */
    public Database first() {
        return all.getFirst();
    }

    public Database of(Slot slot) {
        return all.get(slot.database(all.size()));
    }

    /** The physical name of a sharded table for the slot, e.g. {@code ledger_entry_1}. */
    public String table(String name, Slot slot) {
        return name + "_" + slot.table(all.size(), first().tables());
    }
}
