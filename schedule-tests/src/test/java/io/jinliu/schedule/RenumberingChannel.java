package io.jinliu.schedule;

import io.jinliu.payment.channel.Channel;
import io.jinliu.payment.channel.ChannelAnswer;
import io.jinliu.payment.channel.Charge;
import io.jinliu.payment.channel.PaymentChannel;
import io.jinliu.payment.channel.RefundAnswer;
import io.jinliu.payment.channel.RefundOrder;
import java.util.concurrent.atomic.AtomicLong;

/** Sends each try of a refund under a number of its own. */
record RenumberingChannel(PaymentChannel sound, AtomicLong tries) implements PaymentChannel {

    RenumberingChannel(PaymentChannel sound) {
        this(sound, new AtomicLong());
    }

    @Override
    public Channel name() {
        return sound.name();
    }

    @Override
    public ChannelAnswer charge(Charge charge) {
        return sound.charge(charge);
    }

    @Override
    public ChannelAnswer query(long paymentNo) {
        return sound.query(paymentNo);
    }

    @Override
    public ChannelAnswer close(long paymentNo) {
        return sound.close(paymentNo);
    }

    @Override
    public ChannelAnswer reverse(long paymentNo) {
        return sound.reverse(paymentNo);
    }

    @Override
    public String reversalNo(long paymentNo) {
        return sound.reversalNo(paymentNo);
    }

    @Override
    public RefundAnswer refund(RefundOrder refund) {
        return sound.refund(new RefundOrder(
                refund.refundNo() + (tries.incrementAndGet() << 50),
                refund.paymentNo(),
                refund.channelNo(),
                refund.amount(),
                refund.total(),
                refund.reason()));
    }

    @Override
    public RefundAnswer queryRefund(RefundOrder refund) {
        return sound.queryRefund(refund);
    }
}
