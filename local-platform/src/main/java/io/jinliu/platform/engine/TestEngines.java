package io.jinliu.platform.engine;

import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * One database and one broker for all integration tests of a JVM, started when first asked for, ended and deleted with
 * the JVM. Every call of {@link #databases} gives databases that nobody has used.
 */
public final class TestEngines {

    private static final AtomicInteger SETS = new AtomicInteger();

    private static final Path FOLDER = TestFolder.ofThisProcess();

    private static @Nullable EmbeddedDatabase database;
    private static @Nullable EmbeddedBroker broker;

    private TestEngines() {}

    /** Fresh databases with an owner and an application user of their own, e.g. {@code databases("order", 2)}. */
    public static ServiceDatabases databases(String service, int count) {
        var prefix = "jinliu_%s_t%d_".formatted(service, SETS.incrementAndGet());
        return database()
                .provide(
                        prefix,
                        count,
                        new DatabaseUser(prefix + "owner", EmbeddedDatabase.randomPassword()),
                        new DatabaseUser(prefix + "app", EmbeddedDatabase.randomPassword()));
    }

    public static synchronized EmbeddedDatabase database() {
        if (database == null) {
            var started = EmbeddedDatabase.start(FOLDER.resolve("db"), 0);
            TestFolder.beforeDeletion(started::close);
            database = started;
        }
        return database;
    }

    public static synchronized EmbeddedBroker broker() {
        if (broker == null) {
            broker = EmbeddedBroker.start(FOLDER.resolve("broker"), 0, 0); // ends with the JVM: nothing to flush for
        }
        return broker;
    }

    /** Where that broker keeps the messages it was sent, as they were sent. */
    public static Path messages() {
        return FOLDER.resolve("broker/commitlog");
    }
}
