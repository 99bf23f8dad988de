package io.jinliu.payment.webhook;

import java.time.Duration;
import java.time.Instant;

/**
 * What one attempt sent and heard, for the merchant to look at.
 *
 * @param sentAt its second is the signed timestamp
 * @param bodyDigest hex of SHA-256 over the signed body
 */
public record Attempt(int number, Instant sentAt, Duration duration, Heard heard, String bodyDigest) {

    /** What came back. */
    public sealed interface Heard {

        default boolean delivered() {
            return this instanceof Answered answered && answered.status() >= 200 && answered.status() < 300;
        }

        default boolean gone() {
            return this instanceof Answered answered && answered.status() == 410;
        }
    }

    /** @param text the beginning of the answer, control characters escaped */
    public record Answered(int status, String text) implements Heard {}

    public record Unanswered(String why) implements Heard {}
}
