package io.jinliu.schedule.channel;

import io.jinliu.common.sharding.NoTransaction;
import io.jinliu.payment.channel.Channel;
import io.jinliu.payment.channel.ChannelAnswer;
import io.jinliu.payment.channel.Charge;
import io.jinliu.payment.channel.PaymentChannel;
import io.jinliu.payment.channel.RefundAnswer;
import io.jinliu.payment.channel.RefundOrder;
import io.jinliu.schedule.loom.Chance;
import io.jinliu.schedule.loom.Strand;
import java.util.function.Function;
import java.util.function.Supplier;

/** A channel far away: others act while a question is on its way, and while its answer is. Some questions never leave. */
record DistantChannel(PaymentChannel channel, Chance chance) implements PaymentChannel {

    private static final String OPEN_GUARD = "The channel does not answer; not asked";

    @Override
    public Channel name() {
        return channel.name();
    }

    @Override
    public ChannelAnswer charge(Charge charge) {
        return ask("charge", () -> channel.charge(charge), ChannelAnswer.NotSent::new);
    }

    @Override
    public ChannelAnswer query(long paymentNo) {
        return ask("query", () -> channel.query(paymentNo), ChannelAnswer.NotSent::new);
    }

    @Override
    public ChannelAnswer close(long paymentNo) {
        return ask("close", () -> channel.close(paymentNo), ChannelAnswer.NotSent::new);
    }

    @Override
    public ChannelAnswer reverse(long paymentNo) {
        return ask("reverse", () -> channel.reverse(paymentNo), ChannelAnswer.NotSent::new);
    }

    @Override
    public String reversalNo(long paymentNo) {
        return channel.reversalNo(paymentNo);
    }

    @Override
    public RefundAnswer refund(RefundOrder refund) {
        return ask("refund", () -> channel.refund(refund), RefundAnswer.NotSent::new);
    }

    @Override
    public RefundAnswer queryRefund(RefundOrder refund) {
        return ask("refund query", () -> channel.queryRefund(refund), RefundAnswer.NotSent::new);
    }

    private <A> A ask(String what, Supplier<A> question, Function<String, A> notSent) {
        NoTransaction.requireFor("A channel");
        Strand.pause("asks " + name() + ": " + what);
        if (chance.oneIn(20)) {
            return notSent.apply(OPEN_GUARD);
        }
        var answer = question.get();
        Strand.pause("hears from " + name() + ": " + answer.getClass().getSimpleName());
        return answer;
    }
}
