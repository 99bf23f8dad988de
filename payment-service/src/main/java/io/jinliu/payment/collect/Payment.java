package io.jinliu.payment.collect;

import io.jinliu.payment.channel.Action;
import java.time.Instant;
import java.util.Optional;

/**
 * One attempt at a due.
 *
 * <pre>
 *   Pending ──collect──▶ Collected      the money met the terms and the due was still open
 *      ├──────close────▶ Closed         at the channel first; or it refused
 *      └─────divert────▶ Diverted       paid otherwise than asked: its money is in suspense, nobody asks again
 * </pre>
 *
 * <p>Closed may still be collected or diverted: the channel was slower than our patience. A transition exists only on
 * the states it may leave, so an illegal one does not compile.
 */
public sealed interface Payment {

    Terms terms();

    /** The name outsiders know the state by, in the database and over HTTP. Renaming a class must not change it. */
    default String state() {
        return switch (this) {
            case Pending _ -> "PENDING";
            case Closed _ -> "CLOSED";
            case Collected _ -> "COLLECTED";
            case Diverted _ -> "DIVERTED";
        };
    }

    /** Money may still arrive. */
    sealed interface Uncollected extends Payment {

        default Step collect(Receipt receipt) {
            return new Step(new Collected(terms(), receipt.no()), PaymentEvent.collected(terms(), receipt));
        }

        default Diverted divert(Receipt receipt) {
            return new Diverted(terms(), receipt.no());
        }
    }

    /** @param action what the buyer's device needs, once the channel has said it */
    record Pending(Terms terms, Optional<Action> action, int asked) implements Uncollected {

        public Step close(Closing why, Instant at) {
            return new Step(new Closed(terms, why), PaymentEvent.closed(terms, why, at));
        }

        /** Whether nobody but its opener can have asked the channel for it. */
        boolean askedForOnce() {
            return action.isEmpty() && asked == 0;
        }

        public Pending with(Action next) {
            return new Pending(terms, Optional.of(next), asked);
        }
    }

    record Closed(Terms terms, Closing why) implements Uncollected {}

    record Collected(Terms terms, long receiptNo) implements Payment {}

    record Diverted(Terms terms, long receiptNo) implements Payment {}

    /** A new state and the event that says why; {@link Payments#record} keeps the two together. */
    record Step(Payment next, PaymentEvent why) {}
}
