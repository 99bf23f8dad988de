package io.jinliu.payment.channel;

/**
 * A company that collects money for us, or our own stored value. The name is stored and sent; renaming one must not change
 * it.
 */
public enum Channel {
    WECHAT_PAY,
    ALIPAY,
    WALLET,
    CARD;

    /** Whether its money is in our own books: its numbers are ours, so nobody else can bring the same one. */
    public boolean ours() {
        return this == WALLET || this == CARD;
    }
}
