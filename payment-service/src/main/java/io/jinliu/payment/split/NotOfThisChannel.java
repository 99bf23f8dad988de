package io.jinliu.payment.split;

import io.jinliu.payment.channel.Receiver;

/** The channel that holds the money knows no such kind of receiver. */
public final class NotOfThisChannel extends SplitRejection {

    private static final long serialVersionUID = 1;

    public NotOfThisChannel(Receiver.Type type) {
        super("The channel of this payment pays no " + type);
    }
}
