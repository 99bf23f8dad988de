package io.jinliu.bench.job;

import io.jinliu.bench.ground.Books;
import io.jinliu.bench.ground.Slots;
import io.jinliu.bench.measure.CannotMeasure;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.HdrHistogram.Histogram;

/** How long events waited in a service's outboxes: from the moment they were written to the broker's word that it has them. */
record EventLag(Books books) {

    private static final String WAITED = """
            SELECT TIMESTAMPDIFF(MICROSECOND, created_at, sent_at) FROM outbox
             WHERE created_at >= ? AND topic <> ? AND sent_at IS NOT NULL""";
    private static final String WAITING =
            "SELECT COUNT(*) FROM outbox WHERE created_at >= ? AND topic <> ? AND sent_at IS NULL";
    private static final long PATIENCE_SECONDS = 60;
    private static final int DIGITS = 3;

    /** Microseconds of all that were written since then; waits until none is left. */
    Histogram since(LocalDateTime utc) throws SQLException {
        var all = new Histogram(DIGITS);
        for (int i = 0; i < Slots.DATABASES; i++) {
            awaitNone(i, utc);
            try (var connection = books.own(i);
                    var statement = connection.prepareStatement(WAITED)) {
                statement.setObject(1, utc);
                statement.setString(2, WaitingEvents.TOPIC);
                try (var rows = statement.executeQuery()) {
                    while (rows.next()) {
                        all.recordValue(Math.max(0, rows.getLong(1)));
                    }
                }
            }
        }
        return all;
    }

    private void awaitNone(int database, LocalDateTime utc) throws SQLException {
        var deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        while (waiting(database, utc) > 0) {
            if (System.nanoTime() > deadline) {
                throw new CannotMeasure("The relay does not empty the outbox");
            }
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(200));
        }
    }

    private long waiting(int database, LocalDateTime utc) throws SQLException {
        try (var connection = books.own(database);
                var statement = connection.prepareStatement(WAITING)) {
            statement.setObject(1, utc);
            statement.setString(2, WaitingEvents.TOPIC);
            try (var rows = statement.executeQuery()) {
                rows.next();
                return rows.getLong(1);
            }
        }
    }
}
