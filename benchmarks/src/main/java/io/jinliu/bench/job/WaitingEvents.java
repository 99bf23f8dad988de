package io.jinliu.bench.job;

import io.jinliu.bench.ground.Books;
import io.jinliu.bench.ground.Slots;
import io.jinliu.bench.measure.CannotMeasure;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;

/** Rows in a service's own outboxes, of a topic that nobody listens to. */
final class WaitingEvents {

    static final String TOPIC = "bench-events";
    static final String TAG = "Bench";
    static final String TRACE = "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01";

    private static final String PAYLOAD = "x".repeat(420);
    private static final int SLOTS = 1024;
    private static final int TOGETHER = 1000;
    private static final long PATIENCE_SECONDS = 300;

    private final Books books;
    private final int size;
    private List<List<Event>> events = List.of();

    /** @param size rows in all outboxes together */
    WaitingEvents(Books books, int size) {
        this.books = books;
        this.size = size;
    }

    record Event(int slot, String id, String key, String payload) {

        static Event in(int slot) {
            return new Event(slot, UUID.randomUUID().toString(), Long.toString(Slots.number(slot)), PAYLOAD);
        }
    }

    int size() {
        return size;
    }

    /** Of each database, in the order of their rows. */
    List<List<Event>> events() {
        return events;
    }

    /** New rows in place of those that were sent. */
    void fill() throws SQLException {
        forget();
        var fresh = new ArrayList<List<Event>>();
        for (int i = 0; i < Slots.DATABASES; i++) {
            var database = i;
            var own = Stream.generate(() -> Event.in(slotOf(database)))
                    .limit(size / Slots.DATABASES)
                    .toList();
            try (var connection = books.own(i)) {
                insert(connection, own);
            }
            fresh.add(own);
        }
        events = fresh;
    }

    void forget() throws SQLException {
        for (int i = 0; i < Slots.DATABASES; i++) {
            try (var connection = books.own(i);
                    var statement = connection.prepareStatement("DELETE FROM outbox WHERE topic = ?")) {
                statement.setString(1, TOPIC);
                statement.executeUpdate();
            }
        }
    }

    void awaitEmpty() throws SQLException {
        var deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        for (int i = 0; i < Slots.DATABASES; i++) {
            try (var connection = books.own(i)) {
                while (hasUnsent(connection)) {
                    if (System.nanoTime() > deadline) {
                        throw new CannotMeasure("The relay does not empty the outbox");
                    }
                    LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(10));
                }
            }
        }
    }

    private static int slotOf(int database) {
        return ThreadLocalRandom.current().nextInt(SLOTS / Slots.DATABASES) * Slots.DATABASES + database;
    }

    private static void insert(Connection connection, List<Event> events) throws SQLException {
        connection.setAutoCommit(false);
        var now = LocalDateTime.now(ZoneOffset.UTC);
        try (var statement = connection.prepareStatement(OrderSql.OUTBOX)) {
            for (int i = 0; i < events.size(); i++) {
                var event = events.get(i);
                var values = List.of(event.slot(), event.id(), TOPIC, TAG, event.key(), event.payload(), TRACE, now);
                for (int column = 0; column < values.size(); column++) {
                    statement.setObject(column + 1, values.get(column));
                }
                statement.addBatch();
                if ((i + 1) % TOGETHER == 0) {
                    statement.executeBatch();
                }
            }
            statement.executeBatch();
        }
        connection.commit();
    }

    private static boolean hasUnsent(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery("SELECT 1 FROM outbox WHERE sent_at IS NULL LIMIT 1")) {
            return rows.next();
        }
    }
}
