package io.jinliu.schedule;

import io.jinliu.common.money.Money;
import io.jinliu.payment.channel.Channel;
import io.jinliu.payment.channel.ChannelAnswer;
import io.jinliu.payment.channel.ChannelAnswer.Paid;
import io.jinliu.payment.channel.Charge;
import io.jinliu.payment.channel.PaymentChannel;
import io.jinliu.payment.channel.Proof;
import io.jinliu.payment.channel.RefundAnswer;
import io.jinliu.payment.channel.RefundOrder;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Whatever was paid, it says that it was the amount asked for: as if nobody compared the two. */
final class GullibleChannel implements PaymentChannel {

    private final PaymentChannel sound;
    private final Map<Long, Money> asked = new HashMap<>();

    GullibleChannel(PaymentChannel sound) {
        this.sound = sound;
    }

    @Override
    public Channel name() {
        return sound.name();
    }

    @Override
    public ChannelAnswer charge(Charge charge) {
        asked.put(charge.paymentNo(), charge.amount());
        return believed(charge.paymentNo(), sound.charge(charge));
    }

    @Override
    public ChannelAnswer query(long paymentNo) {
        return believed(paymentNo, sound.query(paymentNo));
    }

    @Override
    public ChannelAnswer close(long paymentNo) {
        return believed(paymentNo, sound.close(paymentNo));
    }

    private ChannelAnswer believed(long paymentNo, ChannelAnswer answer) {
        return answer instanceof Paid(Proof(var channel, var channelNo, var amount, var paidAt, var sources))
                ? new Paid(new Proof(
                        channel,
                        channelNo,
                        Optional.ofNullable(asked.get(paymentNo)).orElse(amount),
                        paidAt,
                        sources))
                : answer;
    }

    @Override
    public ChannelAnswer reverse(long paymentNo) {
        return believed(paymentNo, sound.reverse(paymentNo));
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
