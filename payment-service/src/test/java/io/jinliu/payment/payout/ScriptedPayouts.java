package io.jinliu.payment.payout;

import io.jinliu.payment.channel.Channel;
import io.jinliu.payment.channel.PayoutAnswer;
import io.jinliu.payment.channel.PayoutChannel;
import io.jinliu.payment.channel.PayoutOrder;
import java.util.ArrayList;
import java.util.List;

/** A channel that answers what a test says, and remembers what it was asked. */
final class ScriptedPayouts implements PayoutChannel {

    private final Channel name;
    final List<String> asked = new ArrayList<>();
    PayoutAnswer send = new PayoutAnswer.InProgress();
    PayoutAnswer query = new PayoutAnswer.NoSuchPayout();
    PayoutAnswer cancel = new PayoutAnswer.InProgress();

    ScriptedPayouts(Channel name) {
        this.name = name;
    }

    @Override
    public Channel name() {
        return name;
    }

    @Override
    public PayoutAnswer send(PayoutOrder order) {
        asked.add("send " + order.number());
        return send;
    }

    @Override
    public PayoutAnswer query(PayoutOrder order) {
        asked.add("query " + order.number());
        return query;
    }

    @Override
    public PayoutAnswer cancel(PayoutOrder order) {
        asked.add("cancel " + order.number());
        return cancel;
    }

    long sent() {
        return asked.stream().filter(call -> call.startsWith("send")).count();
    }
}
