package io.jinliu.payment.channel;

/**
 * A company that collects money for us, our own stored value, or our account at a bank. The name is stored and sent; renaming one must not change
 * it.
 */
public enum Channel {
    WECHAT_PAY(true),
    ALIPAY(true),
    UNIONPAY(false),
    WALLET(true),
    CARD(true),
    BANK(true);

    private final boolean closes;

    Channel(boolean closes) {
        this.closes = closes;
    }

    /**
     * Whether it takes no more money for an order once it was asked to close it, or said that it is closed or unknown. If
     * not, an order can be paid until its time is over, whatever is said before.
     */
    public boolean closes() {
        return closes;
    }

    /** Whether it pays parts of what it collected to others than the merchant. */
    public boolean shares() {
        return this == WECHAT_PAY || this == ALIPAY;
    }

    /** Whether its money is in our own books: its numbers are ours, so nobody else can bring the same one. */
    public boolean ours() {
        return this == WALLET || this == CARD;
    }
}
