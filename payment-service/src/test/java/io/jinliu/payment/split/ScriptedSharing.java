package io.jinliu.payment.split;

import io.jinliu.payment.channel.Channel;
import io.jinliu.payment.channel.GiveBackAnswer;
import io.jinliu.payment.channel.GiveBackOrder;
import io.jinliu.payment.channel.Receiver;
import io.jinliu.payment.channel.ReceiverAnswer;
import io.jinliu.payment.channel.ShareOutcome;
import io.jinliu.payment.channel.SharingAnswer;
import io.jinliu.payment.channel.SharingAnswer.Told;
import io.jinliu.payment.channel.SharingAnswer.Word;
import io.jinliu.payment.channel.SharingChannel;
import io.jinliu.payment.channel.SharingOrder;
import io.jinliu.payment.collect.Desk;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Answers what the test told it to, and remembers what it was asked. Without a script it has paid what was asked. */
final class ScriptedSharing implements SharingChannel {

    ReceiverAnswer receiver = new ReceiverAnswer.Added();
    SharingAnswer share = new Told(false, List.of());
    Optional<SharingAnswer> query = Optional.empty();
    GiveBackAnswer giveBack = new GiveBackAnswer.GivenBack(Desk.NOON);
    GiveBackAnswer queryGiveBack = new GiveBackAnswer.GivenBack(Desk.NOON);
    final List<String> asked = new ArrayList<>();

    static Told paid(SharingOrder order) {
        return new Told(
                true,
                order.parts().stream()
                        .map(part ->
                                new Word(part.receiver().account(), part.amount(), new ShareOutcome.Paid(Desk.NOON)))
                        .toList());
    }

    @Override
    public Channel name() {
        return Channel.WECHAT_PAY;
    }

    @Override
    public ReceiverAnswer addReceiver(long splitNo, int line, Receiver added) {
        asked.add("add " + added.account());
        return receiver;
    }

    @Override
    public SharingAnswer share(SharingOrder order) {
        asked.add("share " + order.splitNo());
        return share;
    }

    @Override
    public SharingAnswer query(SharingOrder order) {
        asked.add("query " + order.splitNo());
        return query.orElseGet(() -> paid(order));
    }

    @Override
    public SharingAnswer unfreeze(SharingOrder order) {
        asked.add("unfreeze " + order.splitNo());
        return new Told(true, List.of());
    }

    @Override
    public GiveBackAnswer giveBack(GiveBackOrder order) {
        asked.add("give back " + order.amount().minor());
        return giveBack;
    }

    @Override
    public GiveBackAnswer queryGiveBack(GiveBackOrder order) {
        asked.add("query give-back " + order.giveBackNo());
        return queryGiveBack;
    }
}
