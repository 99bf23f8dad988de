package io.jinliu.payment.complaint;

import io.jinliu.common.id.Slot;
import io.jinliu.common.money.Money;
import io.jinliu.common.security.Caller;
import io.jinliu.common.security.Role;
import io.jinliu.payment.PassingClock;
import io.jinliu.payment.channel.Channel;
import io.jinliu.payment.channel.ChannelAnswer.Paid;
import io.jinliu.payment.channel.Method;
import io.jinliu.payment.channel.ToldComplaint;
import io.jinliu.payment.channel.ToldComplaint.About;
import io.jinliu.payment.channel.ToldComplaint.State;
import io.jinliu.payment.collect.Desk;
import io.jinliu.payment.openitem.Kind;
import io.jinliu.payment.openitem.OpenItem;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Complaints on in-memory ports behind a desk, and a channel that does what it is told. */
abstract class ComplaintOffice {

    static final String ID = "200201820200101080076610000";
    static final Caller CLERK = new Caller("clerk", Set.of(Role.MERCHANT), Optional.of("M1"));
    static final Caller STRANGER = new Caller("other", Set.of(Role.MERCHANT), Optional.of("M2"));
    static final Caller OPERATOR = new Caller("op", Set.of(Role.OPERATOR), Optional.empty());

    final Desk desk = new Desk();
    final PassingClock clock = new PassingClock(Desk.NOON);
    final InMemoryComplaints complaints = new InMemoryComplaints();
    final InMemoryReplies replies = new InMemoryReplies();
    final ScriptedComplaints wechat = new ScriptedComplaints();
    final ComplaintChannels channels = new ComplaintChannels(List.of(wechat));
    final HearComplaint hear = new HearComplaint(complaints, desk.attention, desk.ids, desk.told, clock);
    final FetchComplaint fetch = new FetchComplaint(
            complaints,
            channels,
            desk.payments,
            new KeepComplaint(complaints, new ComplaintClock(desk.attention), desk.told, clock));
    final SendReply sendReply =
            new SendReply(complaints, channels, new KeepReply(replies, complaints, desk.told, clock));
    final ReadComplaint read = new ReadComplaint(complaints, replies, desk.items);
    final AnswerComplaint answer =
            new AnswerComplaint(new OpenReply(complaints, replies, desk.ids, desk.told, clock), sendReply, fetch, read);
    final ListComplaints list =
            new ListComplaints(complaints, channels, hear, new ComplaintSettings(Duration.ofHours(6)), clock);

    void heard() {
        complained(State.PENDING);
        hear.heard(Channel.WECHAT_PAY, ID);
        fetch.fetch(number());
    }

    void complained(State state) {
        var payment = Long.toString(desk.pay(1, Method.WECHAT_NATIVE).terms().paymentNo());
        desk.hearPayment.heard(Channel.WECHAT_PAY, payment, new Paid(Desk.wechatProof("T-1", 19_90)));
        wechat.complaints.put(
                ID,
                new ToldComplaint(
                        ID,
                        state,
                        Desk.NOON.minusSeconds(60),
                        "杯子碎了",
                        Optional.of("13800001234"),
                        List.of(about(payment))));
    }

    static About about(String outTradeNo) {
        return new About(outTradeNo, "T-1", Money.cny(19_90));
    }

    long number() {
        return complaints.find(Channel.WECHAT_PAY, ID).orElseThrow().origin().no();
    }

    OpenItem item() {
        return desk.items
                .find(Slot.ofNumber(number()), Kind.COMPLAINT, Long.toString(number()))
                .orElseThrow();
    }
}
