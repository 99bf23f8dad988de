package io.jinliu.payment.guard;

import io.jinliu.payment.channel.Channel;
import io.jinliu.payment.channel.PayoutAnswer;
import io.jinliu.payment.channel.PayoutChannel;
import io.jinliu.payment.channel.PayoutOrder;

/** Payouts through a channel that is left alone while it is down, and never takes more than its share of us. */
record GuardedPayouts(PayoutChannel channel, Lane payouts, Lane queries, Lane cancels) implements PayoutChannel {

    @Override
    public Channel name() {
        return channel.name();
    }

    @Override
    public PayoutAnswer send(PayoutOrder order) {
        return payouts.ask(() -> channel.send(order), PayoutAnswer.NotSent::new);
    }

    @Override
    public PayoutAnswer query(PayoutOrder order) {
        return queries.ask(() -> channel.query(order), PayoutAnswer.NotSent::new);
    }

    @Override
    public PayoutAnswer cancel(PayoutOrder order) {
        return cancels.ask(() -> channel.cancel(order), PayoutAnswer.NotSent::new);
    }
}
