package io.jinliu.payment.channel;

import java.util.Optional;

/** A way to pay, as the buyer chooses it. The name is stored and sent. */
public enum Method {
    WECHAT_NATIVE(Channel.WECHAT_PAY),
    WECHAT_JSAPI(Channel.WECHAT_PAY, Particular.PAYER_ID),
    WECHAT_H5(Channel.WECHAT_PAY, Particular.PAYER_IP),
    WECHAT_APP(Channel.WECHAT_PAY),
    WECHAT_CODE(Channel.WECHAT_PAY, Particular.AUTH_CODE),
    ALIPAY_PRECREATE(Channel.ALIPAY),
    ALIPAY_PAGE(Channel.ALIPAY),
    ALIPAY_WAP(Channel.ALIPAY),
    ALIPAY_APP(Channel.ALIPAY),
    ALIPAY_JSAPI(Channel.ALIPAY, Particular.PAYER_ID),
    ALIPAY_CODE(Channel.ALIPAY, Particular.AUTH_CODE),
    UNIONPAY_WEB(Channel.UNIONPAY),
    UNIONPAY_APP(Channel.UNIONPAY),
    WALLET(Channel.WALLET),
    CARD(Channel.CARD, Particular.PAYER_ID),
    BANK_TRANSFER(Channel.BANK),
    OFFLINE(Channel.BANK);

    /** What a way to pay may have to know of whoever pays, beside what is due. */
    public enum Particular {
        /** His id at the channel: openid, Alipay's buyer_id or buyer_open_id, or a prepaid card's number. */
        PAYER_ID,
        /** What his phone shows to be scanned at a till. */
        AUTH_CODE,
        /** Where he browses from. */
        PAYER_IP
    }

    private final Channel channel;
    private final Optional<Particular> need;

    Method(Channel channel) {
        this.channel = channel;
        this.need = Optional.empty();
    }

    Method(Channel channel, Particular need) {
        this.channel = channel;
        this.need = Optional.of(need);
    }

    public Channel channel() {
        return channel;
    }

    public boolean needs(Particular particular) {
        return need.filter(particular::equals).isPresent();
    }

    /** By a payment code 付款码: the channel collects at once, and what is given up must be reversed, not closed. */
    public boolean byCode() {
        return needs(Particular.AUTH_CODE);
    }

    /** Whether the buyer may pay it back month by month (花呗分期). */
    public boolean byInstalments() {
        return this == ALIPAY_PRECREATE || this == ALIPAY_PAGE || this == ALIPAY_WAP;
    }
}
