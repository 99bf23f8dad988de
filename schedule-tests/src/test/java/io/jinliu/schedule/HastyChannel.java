package io.jinliu.schedule;

import io.jinliu.payment.channel.Channel;
import io.jinliu.payment.channel.ChannelAnswer;
import io.jinliu.payment.channel.Charge;
import io.jinliu.payment.channel.PaymentChannel;
import io.jinliu.payment.channel.RefundAnswer;
import io.jinliu.payment.channel.RefundOrder;

/** Takes no answer for a no. */
record HastyChannel(PaymentChannel sound) implements PaymentChannel {

    @Override
    public Channel name() {
        return sound.name();
    }

    @Override
    public ChannelAnswer charge(Charge charge) {
        return hastily(sound.charge(charge));
    }

    @Override
    public ChannelAnswer query(long paymentNo) {
        return hastily(sound.query(paymentNo));
    }

    @Override
    public ChannelAnswer close(long paymentNo) {
        return hastily(sound.close(paymentNo));
    }

    private static ChannelAnswer hastily(ChannelAnswer answer) {
        return answer instanceof ChannelAnswer.Unknown(var why) ? new ChannelAnswer.Refused("TIMEOUT", why) : answer;
    }

    @Override
    public ChannelAnswer reverse(long paymentNo) {
        return hastily(sound.reverse(paymentNo));
    }

    @Override
    public String reversalNo(long paymentNo) {
        return sound.reversalNo(paymentNo);
    }

    @Override
    public RefundAnswer refund(RefundOrder refund) {
        return sound.refund(refund);
    }

    @Override
    public RefundAnswer queryRefund(RefundOrder refund) {
        return sound.queryRefund(refund);
    }
}
