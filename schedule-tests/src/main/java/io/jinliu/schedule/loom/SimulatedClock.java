package io.jinliu.schedule.loom;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** Business time, which stands still unless the schedule moves it. */
public final class SimulatedClock extends Clock {

    public static final Instant START = Instant.parse("2026-01-15T02:00:00Z");

    private Instant now = START;

    public void reset() {
        now = START;
    }

    public void pass(Duration time) {
        now = now.plus(time);
    }

    public void passUntil(Instant then) {
        if (then.isAfter(now)) {
            now = then;
        }
    }

    @Override
    public Instant instant() {
        return now;
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        throw new IllegalArgumentException("Business time is UTC; format it with a zone instead");
    }
}
