package io.jinliu.simulator.server;

import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** Business time: the machine's clock, moved by the ISO-8601 duration that stands in a file. */
final class ClockFile implements InstantSource {

    private static final Logger LOG = System.getLogger(ClockFile.class.getName());
    private static final Duration GLANCE = Duration.ofMillis(100);

    private final Path file;
    private final InstantSource machine = Clock.systemUTC();
    private volatile Glance last = new Glance(Instant.MIN, Duration.ZERO);

    ClockFile(Path file) {
        this.file = file;
    }

    @Override
    public Instant instant() {
        var now = machine.instant();
        if (Instant.MIN.equals(last.at())
                || Duration.between(last.at(), now).abs().compareTo(GLANCE) > 0) {
            last = new Glance(now, read(last.offset()));
        }
        return now.plus(last.offset());
    }

    private Duration read(Duration before) {
        try {
            return Duration.parse(Files.readString(file).strip());
        } catch (NoSuchFileException nobodyMovedTheClock) {
            return Duration.ZERO;
        } catch (IOException | DateTimeException halfWritten) {
            LOG.log(Level.WARNING, "Clock file {0} is not a duration, keeping {1}", file, before);
            return before;
        }
    }

    private record Glance(Instant at, Duration offset) {}
}
