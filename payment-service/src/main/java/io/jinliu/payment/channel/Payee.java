package io.jinliu.payment.channel;

import java.util.Optional;

/**
 * Who is paid, as his channel knows him. Personal: printed, it shows only ends.
 *
 * @param name his real name, which the channel compares with what it knows
 */
public record Payee(Type type, String account, Optional<String> name) {

    /** What kind of name the account is, and whose; the name is stored. */
    public enum Type {
        OPENID(Channel.WECHAT_PAY),
        LOGON_ID(Channel.ALIPAY),
        USER_ID(Channel.ALIPAY),
        OPEN_ID(Channel.ALIPAY);

        private final Channel channel;

        Type(Channel channel) {
            this.channel = channel;
        }

        public Channel channel() {
            return channel;
        }
    }

    /** The account as somebody who knows it recognises it. */
    public String masked() {
        var end = account.length() - Math.min(2, account.length() / 4);
        return account.charAt(0) + "***" + account.substring(end);
    }

    /** The first character of the name, if there is one. */
    public Optional<String> maskedName() {
        return name.map(known -> known.substring(0, known.offsetByCodePoints(0, 1)) + "*");
    }

    @Override
    public String toString() {
        return type + " " + masked();
    }
}
