package io.jinliu.payment.channel;

/**
 * A way money of ours reaches a person. It never throws for what the network or the other side did; it answers.
 *
 * <p>The order's number is the channel's idempotency key: the same order may be sent again and again, and is one payout.
 */
public interface PayoutChannel {

    Channel name();

    PayoutAnswer send(PayoutOrder order);

    PayoutAnswer query(PayoutOrder order);

    /** Asks that it be given up while the payee has not confirmed it; answers where it stands then. */
    PayoutAnswer cancel(PayoutOrder order);
}
