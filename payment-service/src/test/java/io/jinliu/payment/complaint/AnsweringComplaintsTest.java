package io.jinliu.payment.complaint;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.jinliu.payment.channel.Channel;
import io.jinliu.payment.channel.ToldComplaint.State;
import io.jinliu.payment.collect.Desk;
import io.jinliu.payment.complaint.Complaint.Processed;
import io.jinliu.payment.complaint.Complaint.Processing;
import io.jinliu.payment.complaint.ScriptedComplaints.Line;
import io.jinliu.payment.openitem.Kind;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** What is said to a complaint, whatever is lost on the way. */
class AnsweringComplaintsTest extends ComplaintOffice {

    @Test
    void answered_and_completed_it_is_nobodys_item_any_more() {
        heard();
        var answered = answer.respond(number(), "对不起，已为您退款", CLERK);
        assertThat(answered.complaint()).isInstanceOf(Processing.class);
        assertThat(answered.replies()).singleElement().isInstanceOf(Reply.Said.class);
        assertThat(item().terms().dueAt()).isEqualTo(Desk.NOON.minusSeconds(60).plus(Duration.ofDays(3)));

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
        assertThat(requireNonNull(wechat.complaints.get(ID)).state()).isEqualTo(State.PROCESSED);
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
}
