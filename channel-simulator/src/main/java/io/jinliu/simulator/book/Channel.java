package io.jinliu.simulator.book;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Who moves the money. */
public enum Channel {
    WECHAT,
    ALIPAY,
    UNIONPAY;

    /** The name in addresses and JSON. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Channel> named(String word) {
        return Arrays.stream(values())
                .filter(channel -> channel.word().equalsIgnoreCase(word))
                .findFirst();
    }
}
