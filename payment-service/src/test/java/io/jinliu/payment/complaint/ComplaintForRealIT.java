package io.jinliu.payment.complaint;

import static org.assertj.core.api.Assertions.assertThat;

import io.jinliu.common.money.Money;
import io.jinliu.common.security.Caller;
import io.jinliu.common.security.Role;
import io.jinliu.payment.AtOnce;
import io.jinliu.payment.channel.Channel;
import io.jinliu.payment.channel.ComplaintNews;
import io.jinliu.payment.channel.ToldComplaint.About;
import io.jinliu.payment.channel.ToldComplaint.State;
import io.jinliu.payment.channel.ToldComplaint.Word;
import io.jinliu.payment.complaint.Complaint.Concerned;
import io.jinliu.payment.complaint.Complaint.Particulars;
import io.jinliu.payment.complaint.Reply.Kind;
import io.jinliu.payment.due.DueRef;
import io.jinliu.payment.openitem.HandleItem;
import io.jinliu.payment.openitem.OpenItem;
import io.jinliu.payment.openitem.ReadItems;
import io.jinliu.payment.security.RunningPayments;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Complaints, replies and open items as rows, where many come at once. */
@Tag("storage")
class ComplaintForRealIT extends RunningPayments {

    static final Caller CLERK = new Caller("clerk", Set.of(Role.MERCHANT), Optional.of("M1"));
    static final Instant THEN = Instant.parse("2026-01-01T12:00:00Z");
    static final DueRef ORDER = DueRef.order(7L << 10 | 5);

    final ComplaintNews news;
    final Complaints complaints;
    final KeepComplaint keep;
    final OpenReply openReply;
    final ReadComplaint read;
    final NumberRefund numberRefund;
    final ReadItems readItems;
    final HandleItem handleItem;

    ComplaintForRealIT(
            ComplaintNews news,
            Complaints complaints,
            KeepComplaint keep,
            OpenReply openReply,
            ReadComplaint read,
            NumberRefund numberRefund,
            ReadItems readItems,
            HandleItem handleItem) {
        this.news = news;
        this.complaints = complaints;
        this.keep = keep;
        this.openReply = openReply;
        this.read = read;
        this.numberRefund = numberRefund;
        this.readItems = readItems;
        this.handleItem = handleItem;
    }

    @Test
    void a_notice_that_comes_fifteen_times_at_once_is_one_complaint_with_one_item() throws Exception {
        var id = "C-" + UUID.randomUUID();
        AtOnce.all(IntStream.range(0, 15)
                .<Callable<Boolean>>mapToObj(_ -> () -> {
                    news.heard(Channel.WECHAT_PAY, id);
                    return true;
                })
                .toList());
        var number = number(id);
        assertThat(items(number)).hasSize(1);
        assertThat(complaints.find(number)).containsInstanceOf(Complaint.Announced.class);
    }

    @Test
    void everything_that_was_said_comes_back_from_its_row() {
        var number = told(State.PENDING);
        var complaint = read.read(number, CLERK).complaint();
        assertThat(complaint)
                .isInstanceOfSatisfying(Complaint.Pending.class, pending -> assertThat(pending.particulars())
                        .isEqualTo(particulars()));
        assertThat(read.list(Optional.of(State.PENDING), CLERK))
                .extracting(line -> line.origin().no())
                .contains(number);
    }

    @Test
    void the_same_words_asked_for_twenty_times_at_once_are_one_reply() throws Exception {
        var number = told(State.PENDING);
        var replies = AtOnce.all(IntStream.range(0, 20)
                .<Callable<Long>>mapToObj(_ -> () -> openReply
                        .open(number, Kind.RESPONSE, "您好", CLERK)
                        .terms()
                        .no())
                .toList());
        assertThat(replies.stream().distinct()).hasSize(1);
        assertThat(read.read(number, CLERK).replies())
                .singleElement()
                .satisfies(reply -> assertThat(reply.terms().text()).isEqualTo("您好"));
    }

    @Test
    void its_refund_has_one_number_until_that_came_to_nothing() {
        var number = told(State.PROCESSING);
        var first = numberRefund.of(number, ORDER, List.of());
        assertThat(numberRefund.of(number, ORDER, List.of())).isEqualTo(first);
        assertThat(numberRefund.of(number, ORDER, List.of(first))).isNotEqualTo(first);
    }

    @Test
    void an_item_is_taken_and_gone_when_the_channel_says_it_is_over() {
        var number = told(State.PROCESSING);
        var item = items(number).getFirst();
        assertThat(handleItem.take(item.terms().no(), "ann")).isInstanceOf(OpenItem.Taken.class);
        assertThat(readItems.list(Optional.empty(), Optional.of("ann"), true))
                .extracting(open -> open.terms().subject())
                .contains(Long.toString(number));

        keep.told(turn(number), State.PROCESSED, particulars());
        assertThat(items(number)).isEmpty();
        assertThat(read.read(number, CLERK).item()).containsInstanceOf(OpenItem.Resolved.class);
    }

    private long told(State state) {
        var id = "C-" + UUID.randomUUID();
        news.heard(Channel.WECHAT_PAY, id);
        var number = number(id);
        keep.told(turn(number), state, particulars());
        return number;
    }

    private long number(String id) {
        return complaints.find(Channel.WECHAT_PAY, id).orElseThrow().origin().no();
    }

    private List<OpenItem> items(long complaintNo) {
        return readItems.list(Optional.of(io.jinliu.payment.openitem.Kind.COMPLAINT), Optional.empty(), false).stream()
                .filter(item -> item.terms().subject().equals(Long.toString(complaintNo)))
                .toList();
    }

    private static KeepComplaint.Turn turn(long number) {
        return new KeepComplaint.Turn(number, THEN);
    }

    private static Particulars particulars() {
        return new Particulars(
                "杯子碎了",
                Optional.of("13800001234"),
                THEN,
                List.of(new Concerned(
                        new About("77", "4200001", Money.cny(19_90)), Optional.of(77L), Optional.of(ORDER))),
                Optional.of("M1"),
                List.of(new Word(false, "USER_CREATE_COMPLAINT", "杯子碎了", THEN)));
    }
}
