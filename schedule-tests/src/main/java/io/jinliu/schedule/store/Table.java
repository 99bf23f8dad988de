package io.jinliu.schedule.store;

import io.jinliu.common.id.Slot;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.springframework.dao.DuplicateKeyException;

/**
 * Rows by their unique key, in the order they were inserted. What a transaction writes is taken back with it; nobody
 * writes outside one.
 */
public final class Table<K, V> {

    private final Transactions transactions;
    private final String name;
    private final Function<? super K, Slot> slots;
    private final Function<? super V, String> state;
    private final Map<K, V> rows = new LinkedHashMap<>();
    private final Map<K, List<String>> paths = new LinkedHashMap<>();

    Table(Transactions transactions, String name, Function<? super K, Slot> slots, Function<? super V, String> state) {
        this.transactions = transactions;
        this.name = name;
        this.slots = slots;
        this.state = state;
    }

    public Optional<V> find(K key) {
        transactions.touch(slots.apply(key));
        return Optional.ofNullable(rows.get(key));
    }

    /** @throws DuplicateKeyException if there is a row of that key */
    public void insert(K key, V row) {
        if (!insertIgnore(key, row)) {
            throw new DuplicateKeyException(name + " " + key);
        }
    }

    /** Returns false, and changes nothing, if there is a row of that key. */
    public boolean insertIgnore(K key, V row) {
        var known = find(key).isPresent();
        if (!known) {
            write(key, row);
        }
        return !known;
    }

    public void update(K key, V row) {
        if (find(key).isEmpty()) {
            throw new IllegalStateException("No row %s in %s".formatted(key, name));
        }
        write(key, row);
    }

    /** The row; a new one, written down, if there is none. */
    public V ensure(K key, Supplier<V> first) {
        insertIgnore(key, first.get());
        return find(key).orElseThrow();
    }

    /** All rows, whatever their slots: for the searches of sweeps and for the judge. */
    public List<V> all() {
        return List.copyOf(rows.values());
    }

    /** All rows with their keys. */
    public Map<K, V> byKey() {
        return new LinkedHashMap<>(rows);
    }

    /** Each row's states, in the order in which it was in them; a state twice in a row counts once. */
    public Map<K, List<String>> paths() {
        return paths;
    }

    void clear() {
        rows.clear();
        paths.clear();
    }

    private void write(K key, V row) {
        var before = Optional.ofNullable(rows.get(key));
        var path = List.copyOf(paths.getOrDefault(key, List.of()));
        transactions.onRollback(() -> takeBack(key, before, path));
        rows.put(key, row);
        var next = state.apply(row);
        if (path.isEmpty() || !path.getLast().equals(next)) {
            var longer = new ArrayList<>(path);
            longer.add(next);
            paths.put(key, longer);
        }
    }

    private void takeBack(K key, Optional<V> before, List<String> path) {
        before.ifPresentOrElse(row -> rows.put(key, row), () -> rows.remove(key));
        if (path.isEmpty()) {
            paths.remove(key);
        } else {
            paths.put(key, path);
        }
    }
}
