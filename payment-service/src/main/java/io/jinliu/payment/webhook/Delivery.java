package io.jinliu.payment.webhook;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * One event on its way to one endpoint.
 *
 * <pre>
 *   Pending ──▶ Delivered    somebody answered 2xx
 *      │ └────▶ Pending      anything else, until three days after the first attempt
 *      └──────▶ Exhausted    a new delivery may be asked for
 * </pre>
 */
public sealed interface Delivery {

    DeliveryTerms terms();

    /** How often it was begun; each has a row of its own, unless we died before writing it. */
    int attempts();

    /** The name outsiders know the state by. */
    default State state() {
        return switch (this) {
            case Pending _ -> State.PENDING;
            case Delivered _ -> State.DELIVERED;
            case Exhausted _ -> State.EXHAUSTED;
        };
    }

    /** @param nextAt business time at which it is due */
    record Pending(DeliveryTerms terms, int attempts, Optional<Instant> firstAt, Instant nextAt) implements Delivery {

        /** Longer than an attempt can take: until then it belongs to whoever began it. */
        static final Duration OURS_TO_SEND = Duration.ofSeconds(30);

        static Pending of(DeliveryTerms terms) {
            return new Pending(terms, 0, Optional.empty(), terms.createdAt());
        }

        boolean isDue(Instant now) {
            return !nextAt.isAfter(now);
        }

        Pending begin(Instant now) {
            return new Pending(terms, attempts + 1, firstAt.or(() -> Optional.of(now)), now.plus(OURS_TO_SEND));
        }

        Delivered deliver(Instant at) {
            return new Delivered(terms, attempts, at);
        }

        Delivery fail(Instant at) {
            return Retries.next(attempts, firstAt.orElse(at), at)
                    .<Delivery>map(next -> new Pending(terms, attempts, firstAt, next))
                    .orElseGet(() -> giveUp(Why.TIMED_OUT, at));
        }

        Exhausted giveUp(Why why, Instant at) {
            return new Exhausted(terms, attempts, why, at);
        }
    }

    record Delivered(DeliveryTerms terms, int attempts, Instant at) implements Delivery {}

    record Exhausted(DeliveryTerms terms, int attempts, Why why, Instant at) implements Delivery {}

    /** Stored, shown and searched for. */
    enum State {
        PENDING,
        DELIVERED,
        EXHAUSTED
    }

    /** Why nobody tries any more; the name is stored and shown. */
    enum Why {
        TIMED_OUT,
        GONE,
        ENDPOINT_OFF
    }
}
