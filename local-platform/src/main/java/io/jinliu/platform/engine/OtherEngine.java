package io.jinliu.platform.engine;

import java.nio.file.Path;
import java.util.Optional;

/**
 * A database server that tests may run on instead of ours. Found by the service loader, chosen by its name
 * ({@link TestEngines#CHOICE}).
 */
public interface OtherEngine extends AutoCloseable {

    /** As it is chosen, e.g. {@code mysql-8.0.15}. */
    String name();

    /** Why it cannot run on this machine, and what would help; empty when it can. */
    Optional<String> obstacle();

    /** Returns once it answers; asked once per JVM. */
    void start(Path folder);

    /** As {@link EmbeddedDatabase#provide}. */
    ServiceDatabases provide(String prefix, int count, DatabaseUser owner, DatabaseUser application);

    /** Of a broker that comes with it; empty when ours will do. */
    default Optional<String> nameServer() {
        return Optional.empty();
    }

    @Override
    void close();
}
