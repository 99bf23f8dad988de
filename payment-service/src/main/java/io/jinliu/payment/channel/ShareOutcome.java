package io.jinliu.payment.channel;

import java.time.Instant;

/** What became of one receiver's share at the channel. */
public sealed interface ShareOutcome {

    /** The name it is stored and shown by. */
    default String state() {
        return switch (this) {
            case Pending _ -> "PENDING";
            case Paid _ -> "SUCCESS";
            case Closed _ -> "CLOSED";
        };
    }

    record Pending() implements ShareOutcome {}

    record Paid(Instant at) implements ShareOutcome {}

    /** He did not get it; the money is the merchant's. */
    record Closed(String reason) implements ShareOutcome {}
}
