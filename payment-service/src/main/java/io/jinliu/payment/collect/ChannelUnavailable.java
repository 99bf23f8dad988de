package io.jinliu.payment.collect;

import io.jinliu.payment.channel.Channel;

/** The channel could not even be asked; nothing was sent, another method may be tried. */
public final class ChannelUnavailable extends PaymentRejection {

    private static final long serialVersionUID = 1;

    public ChannelUnavailable(Channel channel) {
        super("%s cannot be reached now; please choose another way to pay".formatted(channel));
    }
}
