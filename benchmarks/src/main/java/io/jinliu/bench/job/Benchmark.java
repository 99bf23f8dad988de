package io.jinliu.bench.job;

import io.jinliu.bench.ground.Platform;
import java.io.IOException;
import java.sql.SQLException;
import java.util.List;

/** One job, done by a ceiling and by the system. */
public interface Benchmark {

    /** As in the table of docs/performance.md. */
    String id();

    String title();

    /** What has to run while it is measured; the rest starts before the books are judged. */
    List<String> services();

    /** Settings of the services' JVMs that only this one needs. */
    default List<String> options() throws IOException {
        return List.of();
    }

    /** Lays everything in. */
    Contest prepare(Platform platform) throws IOException, SQLException;

    /** Gives back what was held for the measurement, before the books are judged. */
    default void finish(Platform platform) throws SQLException {}
}
