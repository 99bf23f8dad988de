package io.jinliu.schedule.store;

import io.jinliu.common.id.Slot;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** All tables of one service. */
public final class Store {

    private final Transactions transactions;
    private final List<Table<?, ?>> tables = new ArrayList<>();

    public Store(Transactions transactions) {
        this.transactions = transactions;
    }

    public <K, V> Table<K, V> table(String name, Function<? super K, Slot> slots) {
        return table(name, slots, _ -> name);
    }

    /** @param state the name of the state a row is in; the table remembers its way through them */
    public <K, V> Table<K, V> table(String name, Function<? super K, Slot> slots, Function<? super V, String> state) {
        var table = new Table<K, V>(transactions, name, slots, state);
        tables.add(table);
        return table;
    }

    /** Forgets everything, for the next schedule. */
    public void clear() {
        tables.forEach(Table::clear);
    }

    public Transactions transactions() {
        return transactions;
    }
}
