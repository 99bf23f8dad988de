package io.jinliu.payment;

import io.jinliu.payment.channel.Channel;
import io.jinliu.payment.channel.ChannelAnswer;
import io.jinliu.payment.channel.Charge;
import io.jinliu.payment.channel.PaymentChannel;
import io.jinliu.payment.channel.RefundAnswer;
import io.jinliu.payment.channel.RefundOrder;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Answers what the test told it to, and remembers what it was asked. */
public final class ScriptedChannel implements PaymentChannel {

    public ChannelAnswer charge = new ChannelAnswer.Waiting(Optional.empty());
    public ChannelAnswer query = new ChannelAnswer.Waiting(Optional.empty());
    public ChannelAnswer close = new ChannelAnswer.Closed("closed");
    public ChannelAnswer reverse = new ChannelAnswer.Reversed(Optional.empty());
    public RefundAnswer refund = new RefundAnswer.Processing();
    public RefundAnswer queryRefund = new RefundAnswer.Processing();
    /** Happens once, while a charge is on its way. */
    public Runnable meanwhile = () -> {};

    public final List<String> asked = new ArrayList<>();

    private final Channel name;

    public ScriptedChannel(Channel name) {
        this.name = name;
    }

    @Override
    public Channel name() {
        return name;
    }

    @Override
    public ChannelAnswer charge(Charge order) {
        asked.add("charge " + order.paymentNo());
        var others = meanwhile;
        meanwhile = () -> {};
        others.run();
        return charge;
    }

    @Override
    public ChannelAnswer query(long paymentNo) {
        asked.add("query " + paymentNo);
        return query;
    }

    @Override
    public ChannelAnswer close(long paymentNo) {
        asked.add("close " + paymentNo);
        return close;
    }

    @Override
    public ChannelAnswer reverse(long paymentNo) {
        asked.add("reverse " + paymentNo);
        return reverse;
    }

    @Override
    public String reversalNo(long paymentNo) {
        return "reversed:" + paymentNo;
    }

    @Override
    public RefundAnswer refund(RefundOrder order) {
        asked.add("refund " + order.refundNo());
        return refund;
    }

    @Override
    public RefundAnswer queryRefund(RefundOrder order) {
        asked.add("queryRefund " + order.refundNo());
        return queryRefund;
    }
}
