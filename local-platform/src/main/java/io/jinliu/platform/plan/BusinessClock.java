package io.jinliu.platform.plan;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** Business time: machine time plus an offset in a file, which services and simulator read as they go. */
public record BusinessClock(Path file, Clock machine) {

    /** Zero when nobody has moved the clock. */
    public Duration offset() {
        if (!Files.exists(file)) {
            return Duration.ZERO;
        }
        try {
            return Duration.parse(Files.readString(file).strip());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public Instant now() {
        return machine.instant().plus(offset());
    }

    public void moveBy(Duration step) {
        write(offset().plus(step));
    }

    public void setTo(Instant instant) {
        write(Duration.between(machine.instant(), instant));
    }

    public void reset() {
        write(Duration.ZERO);
    }

    /** Moved into place, so that a reader sees the old line or the new one. */
    private void write(Duration offset) {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            var beside = file.resolveSibling(file.getFileName() + ".new");
            Files.writeString(beside, offset + "\n");
            Files.move(beside, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
