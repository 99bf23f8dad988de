package io.jinliu.payment.channel;

import java.util.Optional;

/** Everything a channel can tell us of a payment. After a timeout money may have moved, so not knowing is an answer too. */
public sealed interface ChannelAnswer {

    /** The buyer has not paid yet; the action, if there is one, is what the device needs to go on. */
    record Waiting(Optional<Action> action) implements ChannelAnswer {}

    record Paid(Proof proof) implements ChannelAnswer {}

    /** The channel takes no money for it any more, and has taken none. */
    record Closed(String reason) implements ChannelAnswer {}

    /**
     * The channel takes no money for it any more. What it had taken has gone back whole, and is proved all the same: it
     * came and it went.
     */
    record Reversed(Optional<Proof> money) implements ChannelAnswer {}

    /** It is paid, and the channel definitely refuses to take that back: only a refund can. */
    record NotReversed(Proof money) implements ChannelAnswer {}

    /**
     * A definite no; nothing was taken.
     *
     * @param code the channel's own word, kept for support
     */
    record Refused(String code, String reason) implements ChannelAnswer {}

    /** The channel knows no such order. Believed only when our request to create it can no longer be under way. */
    record NoSuchOrder() implements ChannelAnswer {}

    /** The request never left: another channel may be offered. */
    record NotSent(String why) implements ChannelAnswer {}

    record Unknown(String why) implements ChannelAnswer {}

    /** The money it speaks of, whatever became of it. */
    default Optional<Proof> told() {
        return switch (this) {
            case Paid(var money) -> Optional.of(money);
            case NotReversed(var money) -> Optional.of(money);
            case Reversed(var money) -> money;
            case Waiting _, Closed _, Refused _, NoSuchOrder _, NotSent _, Unknown _ -> Optional.empty();
        };
    }
}
