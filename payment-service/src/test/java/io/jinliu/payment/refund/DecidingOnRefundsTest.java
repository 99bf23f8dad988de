package io.jinliu.payment.refund;

import static io.jinliu.payment.collect.Desk.DUE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.jinliu.common.money.Money;
import io.jinliu.common.security.Caller;
import io.jinliu.common.security.Role;
import io.jinliu.payment.channel.Channel;
import io.jinliu.payment.channel.ChannelAnswer.Paid;
import io.jinliu.payment.channel.Method;
import io.jinliu.payment.channel.RefundAnswer;
import io.jinliu.payment.collect.Desk;
import io.jinliu.payment.openitem.Kind;
import io.jinliu.payment.refund.Refund.Applied;
import io.jinliu.payment.refund.Refund.Rejected;
import io.jinliu.payment.refund.Refund.Requested;
import io.jinliu.payment.refund.Refund.Succeeded;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Above the limit two persons, and within the channel's bounds. */
class DecidingOnRefundsTest {

    static final Caller CLERK = new Caller("clerk", Set.of(Role.MERCHANT), Optional.of("M1"));
    static final Caller CHIEF = new Caller("chief", Set.of(Role.MERCHANT), Optional.of("M1"));
    static final Caller STRANGER = new Caller("boss", Set.of(Role.MERCHANT), Optional.of("M2"));
    static final RefundAnswer DONE = new RefundAnswer.Succeeded("R-1", Optional.empty(), Desk.NOON);

    final Desk desk = new Desk();
    final InMemoryRefunds refunds = new InMemoryRefunds();
    final RefundDesk refundDesk = new RefundDesk(desk, refunds, 10_00);

    @Test
    void above_the_limit_nothing_is_sent_before_somebody_else_agrees() {
        collected();
        desk.wechat.refund = DONE;
        var applied = refund(1, 10_01);

        assertThat(applied).isEqualTo(new Applied(applied.terms(), "clerk"));
        assertThat(refundDesk.sendRefund.send(number(applied))).isEqualTo(applied);
        assertThat(desk.wechat.asked).noneMatch(asked -> asked.startsWith("refund"));
        assertThat(desk.told.names()).containsExactly("PaymentCollected");
        assertThat(desk.items.open()).containsExactly(Kind.REFUND_APPROVAL);

        assertThat(refundDesk.handleRefund.approve(number(applied), CHIEF)).isInstanceOf(Succeeded.class);
        assertThat(refundDesk.handleRefund.approve(number(applied), CHIEF)).isInstanceOf(Succeeded.class);
        assertThat(refunds.decidedBy).containsEntry(number(applied), "chief");
        assertThat(desk.told.audited).contains("refund.applied", "refund.approved");
        assertThat(desk.items.open()).isEmpty();
    }

    @Test
    void at_the_limit_one_person_is_enough() {
        collected();
        assertThat(refund(1, 10_00)).isInstanceOf(Refund.Processing.class);
    }

    @Test
    void who_applied_does_not_decide_and_strangers_see_nothing() {
        collected();
        var applied = refund(1, 15_00);
        assertThatExceptionOfType(SameHands.class)
                .isThrownBy(() -> refundDesk.handleRefund.approve(number(applied), CLERK));
        assertThatExceptionOfType(SameHands.class)
                .isThrownBy(() -> refundDesk.handleRefund.reject(number(applied), "no", CLERK));
        var app = new Caller("app:7", Set.of(Role.MERCHANT), Optional.of("M1"));
        assertThatExceptionOfType(SameHands.class)
                .isThrownBy(() -> refundDesk.handleRefund.approve(number(applied), app));
        assertThatExceptionOfType(UnknownRefund.class)
                .isThrownBy(() -> refundDesk.handleRefund.approve(number(applied), STRANGER));
        assertThat(refunds.find(number(applied))).contains(applied);
    }

    @Test
    void what_was_applied_for_is_taken_and_what_was_rejected_is_free_again() {
        collected();
        var applied = refund(1, 15_00);
        assertThatExceptionOfType(MoreThanReceived.class).isThrownBy(() -> refund(2, 5_00));

        var rejected = refundDesk.handleRefund.reject(number(applied), "too generous", CHIEF);
        assertThat(rejected).isEqualTo(new Rejected(applied.terms(), "too generous", Desk.NOON));
        assertThat(refundDesk.handleRefund.reject(number(applied), "too generous", CHIEF))
                .isEqualTo(rejected);
        assertThatExceptionOfType(NothingToDecide.class)
                .isThrownBy(() -> refundDesk.handleRefund.approve(number(applied), CHIEF));
        assertThat(desk.receipts.all().getFirst().refunded()).isEqualTo(Money.cny(0));
        assertThat(desk.items.open()).isEmpty();
        assertThat(refund(3, 5_00)).isInstanceOf(Refund.Processing.class);
    }

    @Test
    void a_channels_word_on_what_never_left_is_a_contradiction() {
        collected();
        var applied = refund(1, 15_00);
        refundDesk.hear.heard(Channel.WECHAT_PAY, Long.toString(number(applied)), DONE);
        assertThat(refunds.find(number(applied))).contains(applied);
        assertThat(desk.items.open()).containsExactly(Kind.REFUND_APPROVAL, Kind.CONTRADICTION);
    }

    @Test
    void parts_of_one_payment_are_sent_a_minute_apart() {
        collected();
        desk.wechat.refund = DONE;
        assertThat(refund(1, 1_00)).isInstanceOf(Succeeded.class);
        var second = refund(2, 1_00);
        var third = refund(3, 1_00);
        assertThat(second).isEqualTo(new Requested(second.terms(), Desk.NOON.plusSeconds(60), 0));
        assertThat(third).isEqualTo(new Requested(third.terms(), Desk.NOON.plusSeconds(120), 0));

        refundDesk.clock.pass(Duration.ofSeconds(60));
        assertThat(refundDesk.sendRefund.send(number(third))).isEqualTo(third);
        assertThat(refundDesk.sendRefund.send(number(second))).isInstanceOf(Succeeded.class);
    }

    @Test
    void after_fifty_parts_the_channel_takes_no_more() {
        collected();
        for (int i = 1; i <= 50; i++) {
            refund(i, 10);
        }
        assertThatExceptionOfType(TooManyRefunds.class).isThrownBy(() -> refund(51, 10));
    }

    @Test
    void after_a_year_the_way_out_is_a_payout() {
        collected();
        refundDesk.clock.pass(Duration.ofDays(365));
        assertThat(refund(1, 1_00)).isInstanceOf(Refund.Processing.class);
        refundDesk.clock.pass(Duration.ofSeconds(1));
        assertThatExceptionOfType(TooLateToRefund.class)
                .isThrownBy(() -> refund(2, 1_00))
                .withMessageContaining("payout");
    }

    private void collected() {
        paid(Long.toString(desk.pay(1, Method.WECHAT_NATIVE).terms().paymentNo()), 19_90);
    }

    private void paid(String outTradeNo, long fen) {
        desk.hearPayment.heard(Channel.WECHAT_PAY, outTradeNo, new Paid(Desk.wechatProof("T-1", fen)));
    }

    private Refund refund(long number, long fen) {
        return refundDesk
                .refundOrderMoney
                .refund(number << 10, DUE, Optional.of(Money.cny(fen)), List.of(), "a scratch", CLERK)
                .getFirst();
    }

    private static long number(Refund refund) {
        return refund.terms().refundNo();
    }
}
