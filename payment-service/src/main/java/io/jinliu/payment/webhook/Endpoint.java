package io.jinliu.payment.webhook;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/**
 * Where a merchant wants to be told.
 *
 * <pre>
 *   On ──▶ Off ──▶ On     by the merchant, or by us: it is gone, or has failed for three days
 *   On | Off ──▶ Removed  for good
 * </pre>
 *
 * @param url checked when it was saved, and again whenever it is called
 * @param secrets what its deliveries are signed with; none once it is removed
 */
public record Endpoint(
        long no,
        String merchant,
        String url,
        String description,
        Set<EventType> events,
        Standing standing,
        Optional<Secrets> secrets,
        Instant createdAt) {

    /** How long an endpoint may fail without one success. */
    public static final Duration PATIENCE = Duration.ofDays(3);

    /** Whether it is told anything. */
    public sealed interface Standing {}

    /** @param failingSince the first failure since the last success */
    public record On(Optional<Instant> failingSince) implements Standing {}

    public record Off(Reason reason, Instant at) implements Standing {}

    public record Removed(Instant at) implements Standing {}

    /** Why it is off; the name is stored and shown. */
    public enum Reason {
        MERCHANT,
        GONE,
        FAILING
    }

    public Endpoint {
        events = Set.copyOf(events);
    }

    static Endpoint opened(long no, String merchant, Wish wish, Secrets secrets, Instant at) {
        return new Endpoint(
                no, merchant, wish.url(), wish.description(), wish.events(), working(), Optional.of(secrets), at);
    }

    public boolean isOn() {
        return standing instanceof On;
    }

    public boolean isRemoved() {
        return standing instanceof Removed;
    }

    boolean hears(EventType type) {
        return isOn() && events.contains(type);
    }

    Endpoint with(Wish wish) {
        return new Endpoint(no, merchant, wish.url(), wish.description(), wish.events(), standing, secrets, createdAt);
    }

    Endpoint with(Secrets rotated) {
        return new Endpoint(no, merchant, url, description, events, standing, Optional.of(rotated), createdAt);
    }

    Endpoint enable() {
        return isOn() ? this : in(working());
    }

    Endpoint disable(Reason reason, Instant at) {
        return isOn() ? in(new Off(reason, at)) : this;
    }

    Endpoint remove(Instant at) {
        return new Endpoint(no, merchant, url, description, events, new Removed(at), Optional.empty(), createdAt);
    }

    Endpoint succeeded() {
        return standing instanceof On(var since) && since.isPresent() ? in(working()) : this;
    }

    /** A failure counts from the first since the last success; when it has lasted too long, nobody is there any more. */
    Endpoint failed(Instant at) {
        if (!(standing instanceof On(var since))) {
            return this;
        }
        if (since.isEmpty()) {
            return in(new On(Optional.of(at)));
        }
        return at.isBefore(since.get().plus(PATIENCE)) ? this : in(new Off(Reason.FAILING, at));
    }

    private Endpoint in(Standing next) {
        return new Endpoint(no, merchant, url, description, events, next, secrets, createdAt);
    }

    private static On working() {
        return new On(Optional.empty());
    }

    /** What the merchant chooses. */
    public record Wish(String url, String description, Set<EventType> events) {

        public Wish {
            events = Set.copyOf(events);
        }
    }
}
