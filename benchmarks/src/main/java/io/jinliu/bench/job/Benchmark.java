package io.jinliu.bench.job;

import io.jinliu.bench.ground.Platform;
import java.io.IOException;
import java.sql.SQLException;

/** One job, done by a ceiling and by the system. */
public non-sealed interface Benchmark extends Measurement {

    /** Lays everything in. */
    Contest prepare(Platform platform) throws IOException, SQLException;
}
