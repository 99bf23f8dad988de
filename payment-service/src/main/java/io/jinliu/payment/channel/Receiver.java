package io.jinliu.payment.channel;

import java.util.Optional;

/**
 * Somebody a channel pays a share to. Who he is at the channel is personal, so he is not printed.
 *
 * @param account his id at the channel
 * @param name his real name; the channel compares it, and a merchant is not added without
 */
public record Receiver(Type type, String account, Optional<String> name) {

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

    /** Says who he is, by whatever name: one receiver, one id. As personal as his account. */
    public String id() {
        return type.name() + ":" + account;
    }

    @Override
    public String toString() {
        return "Receiver[%s]".formatted(type);
    }
}
