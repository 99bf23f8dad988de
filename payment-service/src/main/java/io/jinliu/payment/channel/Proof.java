package io.jinliu.payment.channel;

import io.jinliu.common.money.Money;
import java.time.Instant;

/**
 * A channel's word that money has moved, verified.
 *
 * @param channelNo the channel's own number, which alone says which money this is
 */
public record Proof(Channel channel, String channelNo, Money amount, Instant paidAt) {}
