package io.jinliu.platform.run;

import java.time.Duration;

/** How long to wait before the next restart: doubled up to half a minute, forgotten after a minute of good health. */
record BackOff(Duration pause) {

    private static final Duration FIRST = Duration.ofSeconds(1);
    private static final Duration LONGEST = Duration.ofSeconds(30);
    private static final Duration HEALTHY = Duration.ofMinutes(1);

    static BackOff first() {
        return new BackOff(FIRST);
    }

    BackOff after(Duration lived) {
        if (lived.compareTo(HEALTHY) >= 0) {
            return first();
        }
        var doubled = pause.multipliedBy(2);
        return new BackOff(doubled.compareTo(LONGEST) < 0 ? doubled : LONGEST);
    }
}
