package io.jinliu.bench.cli;

import io.jinliu.bench.ground.Platform;
import io.jinliu.bench.job.Measurement;
import java.sql.SQLException;

/** What follows a measurement that is to be a result. */
final class Settling {

    private Settling() {}

    /** The services that were left out hear what they missed; then everything must be true. */
    static void of(Measurement measurement, Platform platform) throws SQLException {
        measurement.finish(platform);
        if (!measurement.services().isEmpty()) {
            platform.down();
            platform.up();
        }
        platform.check();
    }
}
