package io.jinliu.payment.channel;

/** The door for verified notifications about payments. */
public interface PaymentNews {

    /**
     * Takes the channel's word. Returns normally when it is kept; whatever it throws makes the channel tell us again.
     *
     * @param outTradeNo as the channel told it; money under a number we never issued is kept too
     */
    void heard(Channel channel, String outTradeNo, ChannelAnswer answer);
}
