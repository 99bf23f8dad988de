package io.jinliu.payment.collect;

import io.jinliu.payment.channel.Action;
import io.jinliu.payment.collect.Closing.Reason;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * One attempt at a due.
 *
 * <pre>
 *   Pending ──collect──▶ Collected      the money met the terms and the due was still open
 *      ├──────close────▶ Closed         at the channel first; or it refused
 *      ├─────divert────▶ Diverted       paid otherwise than asked: its money is in suspense, nobody asks again
 *      └────reverse────▶ Reversing      by code only: the channel is asked to take it back until it says what it did
 *                            └────────▶ Closed | Collected | Diverted
 * </pre>
 *
 * <p>Closed may still be collected or diverted: the channel was slower than our patience. By code it is taken back once
 * more instead, for an earlier reversal may still be on its way. A transition exists only on the states it may leave, so
 * an illegal one does not compile.
 */
public sealed interface Payment {

    Terms terms();

    /** The name outsiders know the state by, in the database and over HTTP. Renaming a class must not change it. */
    default String state() {
        return switch (this) {
            case Pending _ -> "PENDING";
            case Reversing _ -> "REVERSING";
            case Closed _ -> "CLOSED";
            case Collected _ -> "COLLECTED";
            case Diverted _ -> "DIVERTED";
        };
    }

    /** Money may still arrive. */
    sealed interface Uncollected extends Payment {

        /** @param receipts its own method's first, then those of its parts */
        default Step collect(List<Receipt> receipts) {
            return new Step(
                    new Collected(terms(), receipts.getFirst().no()), PaymentEvent.collected(terms(), receipts));
        }

        default Diverted divert(Receipt receipt) {
            return new Diverted(terms(), receipt.no());
        }
    }

    /** The channel has not said its last word. */
    sealed interface Unfinished extends Uncollected {

        default Step close(Closing why, Instant at) {
            return new Step(new Closed(terms(), why), PaymentEvent.closed(terms(), why, at));
        }
    }

    /** @param action what the buyer's device needs, once the channel has said it */
    record Pending(Terms terms, Optional<Action> action, int asked) implements Unfinished {

        public Reversing reverse(Reason why) {
            return new Reversing(terms, why, 0);
        }

        /** Whether nobody but its opener can have asked the channel for it. */
        boolean askedForOnce() {
            return action.isEmpty() && asked == 0;
        }

        public Pending with(Action next) {
            return new Pending(terms, Optional.of(next), asked);
        }
    }

    /** @param why it is taken back: our patience ended, or somebody does not want it any more */
    record Reversing(Terms terms, Reason why, int asked) implements Unfinished {

        /** What somebody wants counts more than what the clock says. */
        public Reversing because(Reason wish) {
            return nobodyWantsItBack() ? new Reversing(terms, wish, asked) : this;
        }

        /** If it turns out to be paid for good, it may still pay its due. */
        boolean nobodyWantsItBack() {
            return why == Reason.EXPIRED;
        }
    }

    record Closed(Terms terms, Closing why) implements Uncollected {

        /** What was closed was given up; only a wish of somebody's outlives that there is money after all. */
        public Reversing reverse() {
            return new Reversing(terms, why.reason().isWish() ? why.reason() : Reason.EXPIRED, 0);
        }
    }

    record Collected(Terms terms, long receiptNo) implements Payment {}

    record Diverted(Terms terms, long receiptNo) implements Payment {}

    /** A new state and the event that says why; {@link Payments#record} keeps the two together. */
    record Step(Payment next, PaymentEvent why) {}
}
