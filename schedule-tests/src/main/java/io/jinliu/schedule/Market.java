package io.jinliu.schedule;

import io.jinliu.payment.channel.Method;
import io.jinliu.simulator.book.Channel;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Where people pay in a schedule: at every simulated channel, or at one only. */
public enum Market {
    ALL,
    WECHAT,
    ALIPAY,
    UNIONPAY;

    /** @throws IllegalArgumentException if there is no market of that name */
    public static Market named(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }

    public List<Channel> channels() {
        return this == ALL ? List.of(Channel.values()) : List.of(Channel.valueOf(name()));
    }

    /** Every way to pay there. */
    public List<Method> methods() {
        return Stream.of(Method.values())
                .filter(method -> channels().stream().anyMatch(channel -> method.channel() == ours(channel)))
                .toList();
    }

    /** The simulator's own word for one of our channels. */
    public static Channel simulated(io.jinliu.payment.channel.Channel ours) {
        return Arrays.stream(Channel.values())
                .filter(channel -> ours == ours(channel))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("Nobody simulates " + ours));
    }

    /** Our name of a simulated channel. */
    public static io.jinliu.payment.channel.Channel ours(Channel channel) {
        return switch (channel) {
            case WECHAT -> io.jinliu.payment.channel.Channel.WECHAT_PAY;
            case ALIPAY -> io.jinliu.payment.channel.Channel.ALIPAY;
            case UNIONPAY -> io.jinliu.payment.channel.Channel.UNIONPAY;
        };
    }
}
