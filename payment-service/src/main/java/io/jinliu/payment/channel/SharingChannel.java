package io.jinliu.payment.channel;

/**
 * A channel that pays parts of what it collected to others, and takes them back. It never throws for what the network or
 * the other side did; it answers. Every call leaves the process: never inside a transaction.
 */
public interface SharingChannel {

    Channel name();

    /**
     * Makes the receiver known to the channel, which pays nobody else. May be asked again and again.
     *
     * @param splitNo whose receiver he is to be
     * @param line his place in it
     */
    ReceiverAnswer addReceiver(long splitNo, int line, Receiver receiver);

    SharingAnswer share(SharingOrder order);

    SharingAnswer query(SharingOrder order);

    /** Releases what is frozen and not shared; an order without parts. */
    SharingAnswer unfreeze(SharingOrder order);

    GiveBackAnswer giveBack(GiveBackOrder order);

    GiveBackAnswer queryGiveBack(GiveBackOrder order);
}
