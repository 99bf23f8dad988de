package io.jinliu.payment.channel;

/** A company that collects money for us. The name is stored and sent; renaming one must not change it. */
public enum Channel {
    WECHAT_PAY,
    ALIPAY
}
