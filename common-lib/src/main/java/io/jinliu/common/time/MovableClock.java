package io.jinliu.common.time;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.time.ZoneOffset;

/**
 * Business time that all processes of a data folder share: machine time plus the offset in one file.
 *
 * <p>The file is read again after 50 ms at the earliest, so that asking the time stays cheap.
 */
final class MovableClock extends Clock {

    private static final long STALE_NANOS = Duration.ofMillis(50).toNanos();

    private final Path file;
    private final InstantSource machineTime;
    private final Reading[] latest = new Reading[1];

    MovableClock(Path file, InstantSource machineTime) {
        this.file = file;
        this.machineTime = machineTime;
        this.latest[0] = read();
    }

    @Override
    public Instant instant() {
        var reading = latest[0];
        if (System.nanoTime() - reading.at() > STALE_NANOS) {
            reading = read();
            latest[0] = reading; // a race only reads the file twice
        }
        return machineTime.instant().plus(reading.offset());
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        throw new IllegalArgumentException("Business time is UTC; format it with a zone instead");
    }

    private Reading read() {
        try {
            return new Reading(Duration.parse(Files.readString(file).strip()), System.nanoTime());
        } catch (NoSuchFileException neverMoved) {
            return new Reading(Duration.ZERO, System.nanoTime());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private record Reading(Duration offset, long at) {}
}
