package io.jinliu.payment.channel;

/** What a channel says when it is to know somebody as a receiver of ours. */
public sealed interface ReceiverAnswer {

    /** It knows him, from now on or for long. */
    record Added() implements ReceiverAnswer {}

    /** @param code the channel's own word, kept for support */
    record Refused(String code, String reason) implements ReceiverAnswer {}

    record Later(String why) implements ReceiverAnswer {}

    record NotSent(String why) implements ReceiverAnswer {}

    record Unknown(String why) implements ReceiverAnswer {}
}
