package io.jinliu.payment.route;

import java.time.Instant;

/**
 * Whether new payments may be opened by a method or at a channel.
 *
 * <pre>
 *   On ──off──▶ Off ──on──▶ AskedOn ──on, by another──▶ On
 *                ▲            │
 *                └────off─────┘
 * </pre>
 */
public sealed interface Switch {

    Subject subject();

    /** Who turned it last, why, and when. */
    Turn turn();

    /** The name outsiders know the state by. */
    default String state() {
        return switch (this) {
            case On _ -> "ON";
            case Off _ -> "OFF";
            case AskedOn _ -> "ASKED_ON";
        };
    }

    default boolean isOn() {
        return this instanceof On;
    }

    default Off off(Turn turn) {
        return new Off(subject(), turn);
    }

    /** @throws OtherHands if whoever asked for it confirms it */
    default Switch on(Turn turn) {
        return switch (this) {
            case On on -> on;
            case Off _ -> new AskedOn(subject(), turn);
            case AskedOn asked -> {
                if (asked.turn().by().equals(turn.by())) {
                    throw new OtherHands();
                }
                yield new On(subject(), turn);
            }
        };
    }

    record On(Subject subject, Turn turn) implements Switch {}

    record Off(Subject subject, Turn turn) implements Switch {}

    /** Off until a second person agrees. */
    record AskedOn(Subject subject, Turn turn) implements Switch {}

    record Turn(String by, String reason, Instant at) {}
}
