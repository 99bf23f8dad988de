package io.jinliu.payment.guard;

import io.jinliu.payment.channel.Channel;
import io.jinliu.payment.channel.ChannelAnswer;
import io.jinliu.payment.channel.Charge;
import io.jinliu.payment.channel.PaymentChannel;
import io.jinliu.payment.channel.RefundAnswer;
import io.jinliu.payment.channel.RefundOrder;

/** A channel that is left alone while it is down, and never takes more than its share of us. */
record GuardedChannel(
        PaymentChannel channel,
        Lane charges,
        Lane queries,
        Lane closes,
        Lane reversals,
        Lane refunds,
        Lane refundQueries)
        implements PaymentChannel {

    @Override
    public Channel name() {
        return channel.name();
    }

    @Override
    public ChannelAnswer charge(Charge charge) {
        return charges.ask(() -> channel.charge(charge), ChannelAnswer.NotSent::new);
    }

    @Override
    public ChannelAnswer query(long paymentNo) {
        return queries.ask(() -> channel.query(paymentNo), ChannelAnswer.NotSent::new);
    }

    @Override
    public ChannelAnswer close(long paymentNo) {
        return closes.ask(() -> channel.close(paymentNo), ChannelAnswer.NotSent::new);
    }

    @Override
    public ChannelAnswer reverse(long paymentNo) {
        return reversals.ask(() -> channel.reverse(paymentNo), ChannelAnswer.NotSent::new);
    }

    @Override
    public String reversalNo(long paymentNo) {
        return channel.reversalNo(paymentNo);
    }

    @Override
    public RefundAnswer refund(RefundOrder refund) {
        return refunds.ask(() -> channel.refund(refund), RefundAnswer.NotSent::new);
    }

    @Override
    public RefundAnswer queryRefund(RefundOrder refund) {
        return refundQueries.ask(() -> channel.queryRefund(refund), RefundAnswer.NotSent::new);
    }
}
