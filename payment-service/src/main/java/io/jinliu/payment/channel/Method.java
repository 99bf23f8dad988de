package io.jinliu.payment.channel;

/** A way to pay, as the buyer chooses it. */
public enum Method {
    WECHAT_NATIVE(Channel.WECHAT_PAY),
    WECHAT_JSAPI(Channel.WECHAT_PAY),
    ALIPAY_PRECREATE(Channel.ALIPAY),
    ALIPAY_PAGE(Channel.ALIPAY),
    WALLET(Channel.WALLET),
    CARD(Channel.CARD);

    private final Channel channel;

    Method(Channel channel) {
        this.channel = channel;
    }

    public Channel channel() {
        return channel;
    }
}
