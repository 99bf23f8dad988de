package io.jinliu.platform.engine;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * One database and one broker for all integration tests of a JVM, started when first asked for, ended and deleted with
 * the JVM. Every call of {@link #databases} gives databases that nobody has used.
 */
public final class TestEngines {

    /** The system property that chooses the database, e.g. {@code mysql-8.0.15,mariadb}: the first that can run here. */
    public static final String CHOICE = "jinliu.test.engine";

    private static final AtomicInteger SETS = new AtomicInteger();

    private static final Path FOLDER = TestFolder.ofThisProcess();

    private static final Optional<OtherEngine> OTHER = EngineChoice.made().other();

    private static boolean otherRuns;
    private static @Nullable EmbeddedDatabase database;
    private static @Nullable EmbeddedBroker broker;

    private TestEngines() {}

    /** Why none of the chosen databases can run here; empty when one can. */
    public static Optional<String> obstacle() {
        return EngineChoice.made().obstacle();
    }

    /** Fresh databases with an owner and an application user of their own, e.g. {@code databases("order", 2)}. */
    public static ServiceDatabases databases(String service, int count) {
        var prefix = "jinliu_%s_t%d_".formatted(service, SETS.incrementAndGet());
        var owner = new DatabaseUser(prefix + "owner", EmbeddedDatabase.randomPassword());
        var application = new DatabaseUser(prefix + "app", EmbeddedDatabase.randomPassword());
        var other = other();
        return other.isPresent()
                ? other.get().provide(prefix, count, owner, application)
                : database().provide(prefix, count, owner, application);
    }

    /** Where clients find the broker. */
    public static String nameServer() {
        return other().flatMap(OtherEngine::nameServer).orElseGet(() -> broker().nameServerAddress());
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

    private static synchronized Optional<OtherEngine> other() {
        if (!otherRuns && OTHER.isPresent()) {
            OTHER.get().start(FOLDER.resolve(OTHER.get().name()));
            TestFolder.beforeDeletion(OTHER.get()::close);
            otherRuns = true;
        }
        return OTHER;
    }
}
