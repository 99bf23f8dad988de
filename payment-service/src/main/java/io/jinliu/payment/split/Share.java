package io.jinliu.payment.split;

import io.jinliu.common.money.Money;
import io.jinliu.payment.channel.Receiver;
import java.time.Instant;

/**
 * What one receiver gets of a split.
 *
 * @param line his place among the receivers by id, from 1; names him where his account may not be told
 */
public record Share(int line, Receiver receiver, Money amount, String description, Outcome outcome) {

    /** What became of it at the channel. */
    public sealed interface Outcome {

        /** The name it is stored and shown by. */
        default String state() {
            return switch (this) {
                case Pending _ -> "PENDING";
                case Paid _ -> "SUCCESS";
                case Closed _ -> "CLOSED";
            };
        }

        record Pending() implements Outcome {}

        record Paid(Instant at) implements Outcome {}

        /** He did not get it; the money is the merchant's. */
        record Closed(String reason) implements Outcome {}
    }

    Share with(Outcome told) {
        return new Share(line, receiver, amount, description, told);
    }

    public boolean paid() {
        return outcome instanceof Outcome.Paid;
    }

    boolean open() {
        return outcome instanceof Outcome.Pending;
    }
}
