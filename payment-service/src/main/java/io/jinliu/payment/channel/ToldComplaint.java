package io.jinliu.payment.channel;

import io.jinliu.common.money.Money;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A complaint as its channel tells it. What buyers write, and their telephones, are personal.
 *
 * @param phone where the buyer can be called, if he let the channel tell us
 */
public record ToldComplaint(
        String id, State state, Instant at, String text, Optional<String> phone, List<About> payments) {

    public ToldComplaint {
        payments = List.copyOf(payments);
    }

    /** How far it is; the name is stored and shown. */
    public enum State {
        /** Nobody has answered. */
        PENDING,
        PROCESSING,
        PROCESSED
    }

    /**
     * What it is about.
     *
     * @param outTradeNo our number, as the channel tells it
     */
    public record About(String outTradeNo, String channelNo, Money amount) {}

    /**
     * Something that was said or done about it.
     *
     * @param ours whether we said it
     * @param kind the channel's word for what was done
     */
    public record Word(boolean ours, String kind, String text, Instant at) {

        @Override
        public String toString() {
            return "Word[%s, %s]".formatted(kind, at);
        }
    }

    @Override
    public String toString() {
        return "ToldComplaint[%s, %s]".formatted(id, state);
    }
}
