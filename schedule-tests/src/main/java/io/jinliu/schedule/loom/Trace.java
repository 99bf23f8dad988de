package io.jinliu.schedule.loom;

import com.google.errorprone.annotations.FormatMethod;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/** What happened, step by step, in lines short enough to be read. */
public final class Trace {

    private final SimulatedClock clock;
    private final List<String> lines = new ArrayList<>();

    public Trace(SimulatedClock clock) {
        this.clock = clock;
    }

    public void reset() {
        lines.clear();
    }

    @FormatMethod
    public void add(String format, Object... details) {
        var since = Duration.between(SimulatedClock.START, clock.instant());
        lines.add("%4d %9.3fs  %s".formatted(lines.size() + 1, since.toMillis() / 1000.0, format.formatted(details)));
    }

    public List<String> lines() {
        return List.copyOf(lines);
    }

    /** Equal for equal traces, and in practice for no others. */
    public String digest() {
        try {
            var text = String.join("\n", lines).getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text));
        } catch (NoSuchAlgorithmException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }
}
