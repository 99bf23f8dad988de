package io.jinliu.payment.channel;

/**
 * A way money reaches us and goes back. It never throws for what the network or the other side did; it answers.
 *
 * <p>Every call leaves the process, or is a transaction of its own in our books: never inside a transaction.
 */
public interface PaymentChannel {

    Channel name();

    ChannelAnswer charge(Charge charge);

    ChannelAnswer query(long paymentNo);

    /**
     * Asks that no money be taken any more. "Paid meanwhile" answers {@link ChannelAnswer.Paid}, with the proof. A channel
     * that never {@link Channel#closes} says where the payment stands instead.
     */
    ChannelAnswer close(long paymentNo);

    /**
     * Takes a payment by code back, paid or not; may be asked again and again. While it answers neither
     * {@link ChannelAnswer.Reversed} nor {@link ChannelAnswer.NotReversed}, the money may be on either side.
     */
    ChannelAnswer reverse(long paymentNo);

    /** Under which number the channel's books show what a reversal gave back. Asks nobody. */
    String reversalNo(long paymentNo);

    RefundAnswer refund(RefundOrder refund);

    RefundAnswer queryRefund(RefundOrder refund);
}
