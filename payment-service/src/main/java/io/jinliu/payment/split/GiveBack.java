package io.jinliu.payment.split;

import java.time.Instant;

/**
 * A part of a share that comes back because its buyer got money back.
 *
 * <pre>
 *   Asked ──▶ Processing ──▶ Returned
 *     └───────────┴────────▶ Failed     the channel's final no: the merchant bears it
 * </pre>
 */
public sealed interface GiveBack {

    GiveBackTerms terms();

    /** The name outsiders know the state by. */
    default String state() {
        return switch (this) {
            case Asked _ -> "ASKED";
            case Processing _ -> "PROCESSING";
            case Returned _ -> "RETURNED";
            case Failed _ -> "FAILED";
        };
    }

    /** The channel has not said its last word. */
    sealed interface Unfinished extends GiveBack {

        int asked();

        default Returned succeed(Instant at) {
            return new Returned(terms(), at);
        }

        default Failed fail(String reason, Instant at) {
            return new Failed(terms(), reason, at);
        }
    }

    /** Committed here; the channel may or may not have heard of it. */
    record Asked(GiveBackTerms terms, int asked) implements Unfinished {

        public Processing accept() {
            return new Processing(terms, asked);
        }
    }

    /** The channel has taken it on. */
    record Processing(GiveBackTerms terms, int asked) implements Unfinished {}

    record Returned(GiveBackTerms terms, Instant at) implements GiveBack {}

    record Failed(GiveBackTerms terms, String reason, Instant at) implements GiveBack {}
}
