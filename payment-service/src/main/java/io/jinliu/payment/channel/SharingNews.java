package io.jinliu.payment.channel;

/** The door for verified notifications about shares and what comes back of them. They only make us ask. */
public interface SharingNews {

    /** @param number as the channel told it: a split's or a give-back's, or nobody's */
    void heard(Channel channel, String number);
}
