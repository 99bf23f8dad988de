package io.jinliu.bench.job;

import io.jinliu.bench.ground.Platform;
import java.io.IOException;
import java.sql.SQLException;
import java.util.List;

/** Something that {@code ./jinliu bench} measures: a contest with a ceiling, or a trial whose figures stand by themselves. */
public sealed interface Measurement permits Benchmark, Trial {

    /** As in the table of docs/performance.md. */
    String id();

    String title();

    /** What has to run while it is measured, all if none is named; the rest starts before the books are judged. */
    List<String> services();

    /** Settings of the services' JVMs, beside those that {@code ./jinliu up} gives them. */
    default List<String> options() throws IOException {
        return Platform.measuring();
    }

    default void start(Platform platform) {
        platform.up(services().toArray(String[]::new));
    }

    /** Gives back what was held for the measurement, before the books are judged. */
    default void finish(Platform platform) throws SQLException {}
}
