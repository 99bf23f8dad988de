package io.jinliu.payment.channel;

import java.util.Comparator;
import java.util.Optional;

/**
 * Somebody a channel pays a share to. Who he is at the channel is personal, so he is not printed.
 *
 * @param account his id at the channel
 * @param name his real name; the channel compares it, and a merchant is not added without
 */
public record Receiver(Type type, String account, Optional<String> name) implements Comparable<Receiver> {

    private static final Comparator<Receiver> BY_ID =
            Comparator.comparing((Receiver receiver) -> receiver.type.name()).thenComparing(Receiver::account);

    /** How a channel knows a receiver. The name is stored and sent. */
    public enum Type {
        MERCHANT_ID(Channel.WECHAT_PAY, true),
        /** WeChat takes nothing back from persons. */
        PERSONAL_OPENID(Channel.WECHAT_PAY, false),
        USER_ID(Channel.ALIPAY, true),
        LOGIN_NAME(Channel.ALIPAY, true);

        private final Channel channel;
        private final boolean givesBack;

        Type(Channel channel, boolean givesBack) {
            this.channel = channel;
            this.givesBack = givesBack;
        }

        public Channel channel() {
            return channel;
        }

        /** Whether the channel takes a share back from such a receiver. */
        public boolean givesBack() {
            return givesBack;
        }
    }

    public boolean sameAs(Receiver other) {
        return type == other.type && account.equals(other.account);
    }

    /** By id alone, so that nobody gains by his place in a list. */
    @Override
    public int compareTo(Receiver other) {
        return BY_ID.compare(this, other);
    }

    @Override
    public String toString() {
        return "Receiver[%s]".formatted(type);
    }
}
