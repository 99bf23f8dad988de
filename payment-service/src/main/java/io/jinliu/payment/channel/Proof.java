package io.jinliu.payment.channel;

import io.jinliu.common.money.Money;
import java.time.Instant;
import java.util.List;

/**
 * A channel's word that money has moved, verified.
 *
 * @param channelNo the channel's own number, which alone says which money this is
 * @param sources what the payer paid with, as far as this word of the channel's tells
 */
public record Proof(Channel channel, String channelNo, Money amount, Instant paidAt, List<FundSource> sources) {

    public Proof {
        sources = FundSource.some(sources);
    }

    public Proof(Channel channel, String channelNo, Money amount, Instant paidAt) {
        this(channel, channelNo, amount, paidAt, List.of());
    }
}
