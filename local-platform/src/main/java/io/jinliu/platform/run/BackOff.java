package io.jinliu.platform.run;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;

/**
 * How long to wait before a restart. The first comes at once, because most deaths have a reason that is over; then a
 * second, doubled up to half a minute. Ten seconds of good health make the next death a first one.
 */
final class BackOff {

    private static final long LONGEST_SECONDS = 30;
    private static final Duration HEALTHY = Duration.ofSeconds(10);

    private final AtomicLong nextSeconds = new AtomicLong();

    /**
     * To be asked once for each death.
     *
     * @param ready how long the part was ready before it died; zero if it never was
     */
    Duration beforeRestart(Duration ready) {
        var seconds = ready.compareTo(HEALTHY) >= 0 ? 0 : nextSeconds.get();
        nextSeconds.set(seconds == 0 ? 1 : Math.min(seconds * 2, LONGEST_SECONDS));
        return Duration.ofSeconds(seconds);
    }
}
