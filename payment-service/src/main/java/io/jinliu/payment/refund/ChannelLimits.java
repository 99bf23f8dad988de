package io.jinliu.payment.refund;

import io.jinliu.payment.channel.Channel;
import java.time.Duration;

/**
 * What a channel allows of one payment. WeChat Pay: 50 parts, a minute apart, within a year; the others likewise, without
 * the minute. Our own stored value and our own bank orders know no bounds.
 */
record ChannelLimits(int parts, Duration apart, Duration within) {

    private static final ChannelLimits NONE =
            new ChannelLimits(Integer.MAX_VALUE, Duration.ZERO, Duration.ofDays(36_500));
    private static final int PARTS = 50;
    private static final Duration YEAR = Duration.ofDays(365);

    static ChannelLimits of(Channel channel) {
        return switch (channel) {
            case WECHAT_PAY -> new ChannelLimits(PARTS, Duration.ofMinutes(1), YEAR);
            case ALIPAY, UNIONPAY -> new ChannelLimits(PARTS, Duration.ZERO, YEAR);
            case WALLET, CARD, BANK -> NONE;
        };
    }
}
