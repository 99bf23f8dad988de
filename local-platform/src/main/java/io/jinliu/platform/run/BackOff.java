package io.jinliu.platform.run;

import java.time.Duration;

/**
 * How long to wait before the next restart. The first comes at once, because most deaths have a reason that is over; then
 * a second, doubled up to half a minute, forgotten after ten seconds of good health.
 */
record BackOff(Duration pause) {

    private static final Duration SECOND = Duration.ofSeconds(1);
    private static final Duration LONGEST = Duration.ofSeconds(30);
    private static final Duration HEALTHY = Duration.ofSeconds(10);

    static BackOff first() {
        return new BackOff(Duration.ZERO);
    }

    /** @param ready how long the part was ready before it died; zero if it never was */
    BackOff after(Duration ready) {
        if (ready.compareTo(HEALTHY) >= 0) {
            return first();
        }
        return new BackOff(pause.isZero() ? SECOND : shorter(pause.multipliedBy(2), LONGEST));
    }

    private static Duration shorter(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }
}
