package io.jinliu.payment.complaint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.jinliu.common.id.Slot;
import io.jinliu.common.money.Money;
import io.jinliu.common.security.Caller;
import io.jinliu.common.security.Role;
import io.jinliu.payment.channel.Channel;
import io.jinliu.payment.channel.ChannelAnswer.Paid;
import io.jinliu.payment.channel.Method;
import io.jinliu.payment.channel.ToldComplaint;
import io.jinliu.payment.channel.ToldComplaint.About;
import io.jinliu.payment.channel.ToldComplaint.State;
import io.jinliu.payment.collect.Desk;
import io.jinliu.payment.complaint.Complaint.Announced;
import io.jinliu.payment.complaint.Complaint.Pending;
import io.jinliu.payment.complaint.Complaint.Processed;
import io.jinliu.payment.complaint.Complaint.Processing;
import io.jinliu.payment.complaint.ScriptedComplaints.Line;
import io.jinliu.payment.openitem.Kind;
import io.jinliu.payment.openitem.OpenItem;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ComplaintsTest {

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
    final AnswerComplaint answer = new AnswerComplaint(
            new OpenReply(complaints, replies, desk.ids, desk.told, clock), sendReply, fetch, read);
    final ListComplaints list = new ListComplaints(
            complaints, channels, hear, new ComplaintSettings(Duration.ofHours(6)), clock);

    @Test
    void a_notice_is_kept_at_once_with_a_clock_and_read_later() {
        complained(State.PENDING);
        hear.heard(Channel.WECHAT_PAY, ID);
        hear.heard(Channel.WECHAT_PAY, ID);
        assertThat(complaints.all()).singleElement().isInstanceOf(Announced.class);
        assertThat(item().terms().dueAt()).isEqualTo(Desk.NOON.plus(Duration.ofHours(24)));
        assertThat(wechat.asked).isEmpty();

        fetch.fetch(number());
        assertThat(complaints.all()).singleElement().isInstanceOfSatisfying(Pending.class, pending -> {
            assertThat(pending.particulars().merchant()).contains("M1");
            assertThat(pending.particulars().phone()).contains("13800001234");
            assertThat(pending.particulars().payments().getFirst().due()).contains(Desk.DUE);
        });
        assertThat(item().terms().dueAt()).isEqualTo(Desk.NOON.minusSeconds(60).plus(Duration.ofHours(24)));
    }

    @Test
    void it_is_asked_about_by_one_at_a_time_and_again_when_there_is_news_meanwhile() {
        heard();
        var asked = wechat.asked.size();
        fetch.fetch(number());
        assertThat(wechat.asked).hasSize(asked);

        hear.heard(Channel.WECHAT_PAY, ID);
        fetch.fetch(number());
        assertThat(wechat.asked.size()).isGreaterThan(asked);
    }

    @Test
    void what_the_channel_does_not_tell_now_is_asked_again() {
        complained(State.PENDING);
        hear.heard(Channel.WECHAT_PAY, ID);
        wechat.line(Line.QUESTION_LOST);
        fetch.fetch(number());
        assertThat(complaints.all()).singleElement().isInstanceOf(Announced.class);

        wechat.line(Line.GOOD);
        clock.pass(Duration.ofMinutes(1));
        fetch.fetch(number());
        assertThat(complaints.all()).singleElement().isInstanceOf(Pending.class);
    }

    @Test
    void answered_and_completed_it_is_nobodys_item_any_more() {
        heard();
        var answered = answer.respond(number(), "对不起，已为您退款", CLERK);
        assertThat(answered.complaint()).isInstanceOf(Processing.class);
        assertThat(answered.replies()).singleElement().isInstanceOf(Reply.Said.class);
        assertThat(item().terms().dueAt()).isEqualTo(Desk.NOON.minusSeconds(60).plus(Duration.ofHours(72)));

        assertThat(answer.complete(number(), CLERK).complaint()).isInstanceOf(Processed.class);
        assertThat(answer.complete(number(), CLERK).complaint()).isInstanceOf(Processed.class);
        assertThat(wechat.asked).filteredOn("complete"::equals).hasSize(1);
        assertThat(desk.items.open()).isEmpty();
        assertThatExceptionOfType(ComplaintIsOver.class).isThrownBy(() -> answer.respond(number(), "再见", CLERK));
        assertThat(desk.told.audited).contains("complaint.response", "complaint.completion", "complaint.moved");
    }

    @Test
    void the_same_words_are_said_once() {
        heard();
        answer.respond(number(), "您好", CLERK);
        answer.respond(number(), "您好", CLERK);
        answer.respond(number(), "再问一次", CLERK);
        assertThat(wechat.words).hasSize(2);
    }

    @Test
    void an_answer_that_was_lost_is_looked_for_before_it_is_said_again() {
        heard();
        wechat.line(Line.ANSWER_LOST);
        var reply = answer.respond(number(), "您好", CLERK).replies().getFirst();
        assertThat(reply).isInstanceOf(Reply.Waiting.class);

        wechat.line(Line.GOOD);
        sendReply.send(reply.terms().no());
        assertThat(replies.find(reply.terms().no()).orElseThrow()).isInstanceOf(Reply.Waiting.class);
        clock.pass(Duration.ofSeconds(65));
        sendReply.send(reply.terms().no());
        assertThat(replies.find(reply.terms().no()).orElseThrow()).isInstanceOf(Reply.Said.class);
        assertThat(wechat.words).hasSize(1);
    }

    @Test
    void what_never_arrived_is_said_again() {
        heard();
        wechat.line(Line.QUESTION_LOST);
        var reply = answer.complete(number(), CLERK).replies().getFirst();
        wechat.line(Line.GOOD);
        clock.pass(Duration.ofSeconds(65));
        sendReply.send(reply.terms().no());
        assertThat(wechat.complaints.get(ID).state()).isEqualTo(State.PROCESSED);
    }

    @Test
    void what_the_channel_refuses_is_told_and_may_be_said_otherwise() {
        heard();
        wechat.line(Line.REFUSES);
        assertThat(answer.respond(number(), "您好", CLERK).replies())
                .singleElement()
                .isInstanceOf(Reply.Refused.class);
        wechat.line(Line.GOOD);
        assertThat(answer.respond(number(), "您好", CLERK).replies()).hasSize(2);
    }

    @Test
    void a_buyer_who_is_not_content_opens_it_again() {
        heard();
        answer.complete(number(), CLERK);
        wechat.move(ID, State.PROCESSING);
        hear.heard(Channel.WECHAT_PAY, ID);
        fetch.fetch(number());
        assertThat(desk.items.open()).containsExactly(Kind.COMPLAINT);
        answer.complete(number(), CLERK);
        assertThat(wechat.asked).filteredOn("complete"::equals).hasSize(2);
    }

    @Test
    void a_lost_notice_is_found_in_the_list_page_by_page_and_not_asked_for_all_the_time() {
        complained(State.PENDING);
        for (var id : List.of("C2", "C3")) {
            wechat.complaints.put(id, new ToldComplaint(id, State.PENDING, Desk.NOON, "x", Optional.empty(), List.of()));
        }
        wechat.line(Line.QUESTION_LOST);
        list.listWhenDue(wechat);
        wechat.line(Line.GOOD);
        list.listWhenDue(wechat);
        list.listWhenDue(wechat);
        assertThat(complaints.all()).hasSize(3);
        assertThat(wechat.asked)
                .containsExactly(
                        "list 2025-12-25 2026-01-01 0", "list 2025-12-25 2026-01-01 0", "list 2025-12-25 2026-01-01 2");

        complaints.all().forEach(complaint -> fetch.fetch(complaint.origin().no()));
        clock.pass(Duration.ofHours(6));
        var due = complaints.askAt(number());
        list.listWhenDue(wechat);
        assertThat(complaints.askAt(number())).isEqualTo(due);
    }

    @Test
    void others_see_nothing_and_a_complaint_about_nobodys_payment_is_the_platforms() {
        heard();
        assertThatExceptionOfType(UnknownComplaint.class).isThrownBy(() -> read.read(number(), STRANGER));
        assertThatExceptionOfType(UnknownComplaint.class).isThrownBy(() -> answer.complete(number(), STRANGER));
        assertThat(read.list(Optional.empty(), STRANGER)).isEmpty();
        assertThat(read.list(Optional.of(State.PENDING), CLERK)).hasSize(1);
        assertThat(read.list(Optional.of(State.PROCESSED), OPERATOR)).isEmpty();

        wechat.complaints.put(
                "C2",
                new ToldComplaint("C2", State.PENDING, Desk.NOON, "x", Optional.empty(), List.of(about("NOBODYS-1"))));
        hear.heard(Channel.WECHAT_PAY, "C2");
        var other = complaints.all().getLast().origin().no();
        assertThatExceptionOfType(ComplaintNotRead.class).isThrownBy(() -> answer.respond(other, "您好", OPERATOR));
        fetch.fetch(other);
        assertThatExceptionOfType(UnknownComplaint.class).isThrownBy(() -> read.read(other, CLERK));
        assertThat(read.read(other, OPERATOR).complaint()).isInstanceOf(Pending.class);
    }

    @Test
    void nothing_that_a_buyer_said_is_printed() {
        heard();
        assertThat(complaints.all().toString()).doesNotContain("13800001234").doesNotContain("杯子碎了");
    }

    private void heard() {
        complained(State.PENDING);
        hear.heard(Channel.WECHAT_PAY, ID);
        fetch.fetch(number());
    }

    private void complained(State state) {
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

    private static About about(String outTradeNo) {
        return new About(outTradeNo, "T-1", Money.cny(19_90));
    }

    private long number() {
        return complaints.find(Channel.WECHAT_PAY, ID).orElseThrow().origin().no();
    }

    private OpenItem item() {
        return desk.items
                .find(Slot.ofNumber(number()), Kind.COMPLAINT, Long.toString(number()))
                .orElseThrow();
    }

    private static final class PassingClock extends Clock {

        private Instant now;

        PassingClock(Instant now) {
            this.now = now;
        }

        void pass(Duration time) {
            now = now.plus(time);
        }

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
