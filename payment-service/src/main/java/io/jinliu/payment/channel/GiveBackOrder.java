package io.jinliu.payment.channel;

import io.jinliu.common.money.Money;

/**
 * A part of a share that its receiver is to give back. The same number may be sent again: the channel takes it once.
 *
 * @param giveBackNo our number, the channel's {@code out_return_no} or {@code out_request_no}
 * @param splitNo the split that paid it
 * @param channelNo the channel's number of the money that was shared
 */
public record GiveBackOrder(
        long giveBackNo, long splitNo, String channelNo, Receiver receiver, Money amount, String description) {}
