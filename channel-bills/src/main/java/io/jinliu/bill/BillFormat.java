package io.jinliu.bill;

/** The published layouts that are understood; any other is refused, never guessed. */
public enum BillFormat {
    /** {@code /v3/bill/tradebill}: ALL (27 columns), SUCCESS or REFUND, told apart by the header; plain or gzip. */
    WECHAT_TRADE,
    /** {@code /v3/bill/fundflowbill}: one account (BASIC, OPERATION, FEES) with its running balance; plain or gzip. */
    WECHAT_FUND_FLOW,
    /** {@code bill_type=trade}, 业务明细: a ZIP, or the CSV out of it. */
    ALIPAY_TRADE,
    /** {@code bill_type=signcustomer}, 账务明细: a ZIP, or the CSV out of it. */
    ALIPAY_ACCOUNT,
    /** The ZM file of a merchant: lines of fixed width. */
    UNIONPAY_ZM
}
