package io.jinliu.payment.complaint;

import java.time.Duration;
import java.time.Instant;

/**
 * What we say to a complaint.
 *
 * <pre>
 *   Waiting ──▶ Said | Refused      while nobody knows, the channel is asked what it has heard; then it is said again
 * </pre>
 */
public sealed interface Reply {

    Terms terms();

    /** The name outsiders know the state by. */
    default String state() {
        return switch (this) {
            case Waiting _ -> "WAITING";
            case Said _ -> "SAID";
            case Refused _ -> "REFUSED";
        };
    }

    /** The name is stored and shown. */
    enum Kind {
        RESPONSE,
        /** That it is solved; has no text. */
        COMPLETION
    }

    /** What was to be said, and by whom. */
    record Terms(long no, long complaintNo, Kind kind, String text, String by, Instant openedAt) {

        @Override
        public String toString() {
            return "Terms[%d, %s, %s]".formatted(no, kind, by);
        }
    }

    /**
     * The channel may or may not have heard it.
     *
     * @param asked how often it was begun
     * @param askAt when to go on
     */
    record Waiting(Terms terms, int asked, Instant askAt) implements Reply {

        /** A call's timeout and a minute: after that, what the channel does not know has not reached it. */
        static final Duration PATIENCE = Duration.ofSeconds(65);

        boolean isDue(Instant now) {
            return !askAt.isAfter(now);
        }

        Waiting begin(Instant now) {
            return new Waiting(terms, asked + 1, now.plus(PATIENCE));
        }

        Said said(Instant at) {
            return new Said(terms, at);
        }

        Refused refuse(String why, Instant at) {
            return new Refused(terms, why, at);
        }
    }

    record Said(Terms terms, Instant at) implements Reply {}

    record Refused(Terms terms, String why, Instant at) implements Reply {}
}
