package io.jinliu.payment.webhook;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** When a delivery that failed is tried again: soon at first, then rarely, and for three days in all. */
final class Retries {

    static final Duration LASTING = Duration.ofDays(3);

    private static final List<Duration> PAUSES = List.of(
            Duration.ofSeconds(5),
            Duration.ofSeconds(30),
            Duration.ofMinutes(2),
            Duration.ofMinutes(10),
            Duration.ofMinutes(30),
            Duration.ofHours(1),
            Duration.ofHours(3),
            Duration.ofHours(6),
            Duration.ofHours(12));

    private Retries() {}

    /**
     * Business time of the next attempt; none if it would be too late.
     *
     * @param attempts made so far, at least one
     * @param first when the first was made
     */
    static Optional<Instant> next(int attempts, Instant first, Instant now) {
        var next = now.plus(PAUSES.get(Math.clamp(attempts - 1L, 0, PAUSES.size() - 1)));
        return next.isAfter(first.plus(LASTING)) ? Optional.empty() : Optional.of(next);
    }
}
