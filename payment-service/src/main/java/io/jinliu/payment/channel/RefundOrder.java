package io.jinliu.payment.channel;

import io.jinliu.common.money.Money;

/**
 * Money to be given back. The same number may be sent again and again; the channel refunds once.
 *
 * @param refundNo our number, the channel's {@code out_refund_no} or {@code out_request_no}
 * @param paymentNo the {@code out_trade_no} it was paid under, as text: it may be one we never issued
 * @param channelNo the channel's number of the money to return
 * @param total what that money was in all
 */
public record RefundOrder(
        long refundNo, String paymentNo, String channelNo, Money amount, Money total, String reason) {}
