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

    /** Asks that no money be taken any more. "Paid meanwhile" answers {@link ChannelAnswer.Paid}, with the proof. */
    ChannelAnswer close(long paymentNo);

    RefundAnswer refund(RefundOrder refund);

    RefundAnswer queryRefund(RefundOrder refund);
}
