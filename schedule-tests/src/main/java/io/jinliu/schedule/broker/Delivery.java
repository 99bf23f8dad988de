package io.jinliu.schedule.broker;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * An event on its way to one service.
 *
 * @param attempt counted from 1
 * @param notBefore the broker's pause after a failed attempt
 */
record Delivery(String service, Event event, int attempt, Instant notBefore) {

    /** With RocketMQ's delays the twelfth try is the last. */
    static final int TRIES = 12;

    private static final List<Integer> SECONDS = List.of(1, 5, 10, 30, 60, 120, 180, 240, 300, 360, 420);

    boolean last() {
        return attempt == TRIES;
    }

    Delivery again(Instant now) {
        var pause = Duration.ofSeconds(SECONDS.get(Math.min(attempt, SECONDS.size()) - 1));
        return new Delivery(service, event, attempt + 1, now.plus(pause));
    }

    /** Not an attempt that failed, but one of which the broker never heard. */
    Delivery repeated(Instant now) {
        return new Delivery(service, event, attempt, now);
    }
}
