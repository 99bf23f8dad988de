package io.jinliu.payment.channel;

/** The door for verified notifications about payouts. They only make us ask: whatever they say, asking is safer. */
public interface PayoutNews {

    /** Makes us ask soon; of a payout we never sent it is recorded, and changes nothing. */
    void heard(Channel channel, String outBillNo);
}
