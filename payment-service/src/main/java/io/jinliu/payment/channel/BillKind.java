package io.jinliu.payment.channel;

/** The bills that channels make of a business day, as far as we fetch them. The name is stored and sent. */
public enum BillKind {
    /** Every payment and refund. */
    WECHAT_TRADE(Channel.WECHAT_PAY),
    /** Every movement of the basic account, with its running balance. */
    WECHAT_FUND_FLOW(Channel.WECHAT_PAY),
    /** 业务账单: every payment and refund. */
    ALIPAY_TRADE(Channel.ALIPAY),
    /** 账务账单: every movement of the account, with its running balance. */
    ALIPAY_ACCOUNT(Channel.ALIPAY),
    /** The merchant's detail file of what was settled. */
    UNIONPAY_ZM(Channel.UNIONPAY);

    private final Channel channel;

    BillKind(Channel channel) {
        this.channel = channel;
    }

    public Channel channel() {
        return channel;
    }
}
