package io.jinliu.payment.complaint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.jinliu.payment.channel.Channel;
import io.jinliu.payment.channel.ToldComplaint;
import io.jinliu.payment.channel.ToldComplaint.State;
import io.jinliu.payment.collect.Desk;
import io.jinliu.payment.complaint.Complaint.Announced;
import io.jinliu.payment.complaint.Complaint.Pending;
import io.jinliu.payment.complaint.ScriptedComplaints.Line;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** How a complaint becomes known, and who sees it. */
class ComplaintsTest extends ComplaintOffice {

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
    void a_lost_notice_is_found_in_the_list_page_by_page_and_not_asked_for_all_the_time() {
        complained(State.PENDING);
        for (var id : List.of("C2", "C3")) {
            wechat.complaints.put(
                    id, new ToldComplaint(id, State.PENDING, Desk.NOON, "x", Optional.empty(), List.of()));
        }
        wechat.line(Line.QUESTION_LOST);
        list.listWhenDue(wechat);
        wechat.line(Line.GOOD);
        list.listWhenDue(wechat);
        list.listWhenDue(wechat);
        assertThat(complaints.all()).hasSize(3);
        assertThat(wechat.asked)
                .containsExactly(
                        "listen",
                        "list 2025-12-25 2026-01-01 0",
                        "listen",
                        "list 2025-12-25 2026-01-01 0",
                        "list 2025-12-25 2026-01-01 2");

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
}
