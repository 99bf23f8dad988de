package io.jinliu.wires;

import java.time.Duration;
import java.util.random.RandomGenerator;

/** What is wrong with a link at the moment. */
sealed interface Trouble {

    /** Everything passes. */
    record None() implements Trouble {}

    /** Nothing passes: what is open is reset, what is opened is reset at once. */
    record Cut() implements Trouble {}

    /** Everything passes so much later, in both directions. */
    record Delay(Duration by) implements Trouble {}

    /** Requests pass; so many replies of a hundred are lost, and with each its connection. */
    record Loss(int percent, RandomGenerator random) implements Trouble {

        boolean hits() {
            return random.nextInt(100) < percent;
        }
    }

    /**
     * As it is ordered: {@code none}, {@code cut}, {@code delay 200} in milliseconds, {@code loss 10} in percent.
     *
     * @throws IllegalArgumentException if it is none of these
     */
    static Trouble parse(String order) {
        var words = order.strip().split(" ", -1);
        return switch (words[0]) {
            case "none" -> new None();
            case "cut" -> new Cut();
            case "delay" -> new Delay(Duration.ofMillis(Long.parseLong(words[1])));
            case "loss" -> new Loss(Integer.parseInt(words[1]), RandomGenerator.getDefault());
            default -> throw new IllegalArgumentException("No trouble is called " + order);
        };
    }
}
