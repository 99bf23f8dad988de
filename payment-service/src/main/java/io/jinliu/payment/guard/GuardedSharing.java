package io.jinliu.payment.guard;

import io.jinliu.payment.channel.Channel;
import io.jinliu.payment.channel.GiveBackAnswer;
import io.jinliu.payment.channel.GiveBackOrder;
import io.jinliu.payment.channel.Receiver;
import io.jinliu.payment.channel.ReceiverAnswer;
import io.jinliu.payment.channel.SharingAnswer;
import io.jinliu.payment.channel.SharingChannel;
import io.jinliu.payment.channel.SharingOrder;

/** The sharing side of a channel that is left alone while it is down. */
record GuardedSharing(SharingChannel channel, Lane receivers, Lane shares, Lane queries, Lane giveBacks)
        implements SharingChannel {

    @Override
    public Channel name() {
        return channel.name();
    }

    @Override
    public ReceiverAnswer addReceiver(long splitNo, int line, Receiver receiver) {
        return receivers.ask(() -> channel.addReceiver(splitNo, line, receiver), ReceiverAnswer.NotSent::new);
    }

    @Override
    public SharingAnswer share(SharingOrder order) {
        return shares.ask(() -> channel.share(order), SharingAnswer.NotSent::new);
    }

    @Override
    public SharingAnswer query(SharingOrder order) {
        return queries.ask(() -> channel.query(order), SharingAnswer.NotSent::new);
    }

    @Override
    public SharingAnswer unfreeze(SharingOrder order) {
        return shares.ask(() -> channel.unfreeze(order), SharingAnswer.NotSent::new);
    }

    @Override
    public GiveBackAnswer giveBack(GiveBackOrder order) {
        return giveBacks.ask(() -> channel.giveBack(order), GiveBackAnswer.NotSent::new);
    }

    @Override
    public GiveBackAnswer queryGiveBack(GiveBackOrder order) {
        return queries.ask(() -> channel.queryGiveBack(order), GiveBackAnswer.NotSent::new);
    }
}
