package io.jinliu.payment.channel;

/** The door for verified notifications about refunds. */
public interface RefundNews {

    /** Takes the channel's word; a refund we never asked for is recorded as an alarm and changes nothing. */
    void heard(Channel channel, String outRefundNo, RefundAnswer answer);
}
