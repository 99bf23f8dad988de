package io.jinliu.payment.webhook;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What an endpoint's deliveries are signed with: one secret, and for a day after a rotation the one before. */
public record Secrets(String current, Optional<Previous> previous) {

    /** How long the merchant has to take over the new secret. */
    public static final Duration OVERLAP = Duration.ofHours(24);

    public record Previous(String secret, Instant until) {}

    static Secrets of(String secret) {
        return new Secrets(secret, Optional.empty());
    }

    /** Of two rotations within a day the second ends the first one's overlap. */
    Secrets rotate(String secret, Instant now) {
        return new Secrets(secret, Optional.of(new Previous(current, now.plus(OVERLAP))));
    }

    /** The newest first. */
    List<String> validAt(Instant now) {
        var before = previous.filter(old -> now.isBefore(old.until())).map(Previous::secret);
        return Stream.concat(Stream.of(current), before.stream()).toList();
    }

    /** Never in a log. */
    @Override
    public String toString() {
        return "Secrets[***]";
    }
}
