package io.jinliu.invariant;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Each key's events in the order in which they were committed, by the outboxes. */
public record CommitOrder(List<Key> keys) {

    private static final String ROWS = "SELECT topic, event_key, event_id FROM outbox ORDER BY seq";

    /**
     * What was said about one thing.
     *
     * @param name topic, key and database, for people
     * @param events their ids, first committed first
     */
    public record Key(String name, List<String> events) {}

    public static CommitOrder read(Premises premises) {
        var keys = new LinkedHashMap<String, List<String>>();
        try (var world = World.open(premises)) {
            world.all().forEach(books -> read(books, keys));
        }
        return new CommitOrder(keys.entrySet().stream()
                .map(entry -> new Key(entry.getKey(), List.copyOf(entry.getValue())))
                .toList());
    }

    /** How many events there are. */
    public long size() {
        return keys.stream().mapToLong(key -> key.events().size()).sum();
    }

    private static void read(Books books, Map<String, List<String>> keys) {
        for (var database : books.databases()) {
            database.each(ROWS, row -> {
                var name = "%s %s of %s".formatted(row.text("topic"), row.text("event_key"), database.name());
                keys.computeIfAbsent(name, _ -> new ArrayList<>()).add(row.text("event_id"));
            });
        }
    }
}
