package io.jinliu.payment.refund;

import static io.jinliu.payment.collect.Desk.DUE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.jinliu.common.id.Slot;
import io.jinliu.common.money.Money;
import io.jinliu.common.security.Caller;
import io.jinliu.common.security.Role;
import io.jinliu.payment.channel.Channel;
import io.jinliu.payment.channel.ChannelAnswer.Paid;
import io.jinliu.payment.channel.Method;
import io.jinliu.payment.channel.RefundAnswer;
import io.jinliu.payment.collect.Desk;
import io.jinliu.payment.collect.Receipt;
import io.jinliu.payment.refund.Refund.Abnormal;
import io.jinliu.payment.refund.Refund.Closed;
import io.jinliu.payment.refund.Refund.Processing;
import io.jinliu.payment.refund.Refund.Requested;
import io.jinliu.payment.refund.Refund.Succeeded;
import io.jinliu.payment.refund.RefundOrderMoney.Share;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RefundingTest {

    static final Caller MERCHANT = new Caller("clerk", Set.of(Role.MERCHANT), Optional.of("M1"));
    static final RefundAnswer DONE = new RefundAnswer.Succeeded("R-1", Optional.empty(), Desk.NOON);

    final Desk desk = new Desk();
    final InMemoryRefunds refunds = new InMemoryRefunds();
    final RefundDesk refundDesk = new RefundDesk(desk, refunds);
    final ApplyRefundAnswer applyAnswer = refundDesk.applyAnswer;
    final SendRefund sendRefund = refundDesk.sendRefund;
    final RefundOrderMoney refundOrderMoney = refundDesk.refundOrderMoney;

    @Test
    void spreads_an_amount_over_the_lines_to_the_fen() {
        collected();
        var refund = refund(1, Optional.of(Money.cny(3_33)), List.of());
        assertThat(refund).isInstanceOf(Processing.class);
        assertThat(refund.terms().lines())
                .containsExactly(new RefundTerms.Line(1, Money.cny(1_67)), new RefundTerms.Line(2, Money.cny(1_66)));
    }

    @Test
    void refunds_all_that_is_left_when_nothing_is_said() {
        collected();
        refund(1, Optional.of(Money.cny(3_33)), List.of());
        var rest = refund(2, Optional.empty(), List.of());
        assertThat(rest.terms().amount()).isEqualTo(Money.cny(16_57));
        assertThatExceptionOfType(MoreThanReceived.class)
                .isThrownBy(() -> refund(3, Optional.of(Money.cny(1)), List.of()));
    }

    @Test
    void pieces_of_a_line_add_up_to_the_line() {
        collected();
        long sum = 0;
        for (int i = 1; i <= 3; i++) {
            sum += refund(i, Optional.empty(), List.of(new Share(2, 1, Optional.empty())))
                    .terms()
                    .amount()
                    .minor();
        }
        assertThat(sum).isEqualTo(9_90);
    }

    @Test
    void never_takes_more_from_a_line_than_is_left() {
        collected();
        refund(1, Optional.empty(), List.of(new Share(1, 2, Optional.empty())));
        assertThatExceptionOfType(MoreThanReceived.class)
                .isThrownBy(() -> refund(2, Optional.empty(), List.of(new Share(1, 1, Optional.empty()))));
    }

    @Test
    void never_gives_back_more_than_was_received() {
        collected();
        refund(1, Optional.of(Money.cny(15_00)), List.of());
        assertThatExceptionOfType(MoreThanReceived.class)
                .isThrownBy(() -> refund(2, Optional.of(Money.cny(4_91)), List.of()));
        assertThat(desk.receipts.all().getFirst().refunded()).isEqualTo(Money.cny(15_00));
    }

    @Test
    void of_another_currency_nothing_was_received() {
        collected();
        var yen = Money.of(1, "JPY");
        assertThatExceptionOfType(MoreThanReceived.class).isThrownBy(() -> refund(1, Optional.of(yen), List.of()));
        assertThatExceptionOfType(MoreThanReceived.class)
                .isThrownBy(() -> refund(1, Optional.empty(), List.of(new Share(1, 0, Optional.of(yen)))));
    }

    @Test
    void a_number_refunds_once_however_often_it_is_asked() {
        collected();
        desk.wechat.refund = DONE;
        refund(1, Optional.of(Money.cny(5_00)), List.of());
        var again = refund(1, Optional.of(Money.cny(5_00)), List.of());
        assertThat(again).isInstanceOf(Succeeded.class);
        assertThat(desk.receipts.all().getFirst().refunded()).isEqualTo(Money.cny(5_00));
        assertThat(desk.told.names()).containsExactly("PaymentCollected", "RefundSucceeded");
    }

    @Test
    void an_unknown_outcome_is_sent_again_under_the_same_number() {
        collected();
        desk.wechat.refund = new RefundAnswer.Unknown("timeout");
        var refund = refund(1, Optional.empty(), List.of());
        assertThat(refund).isInstanceOf(Requested.class);

        desk.wechat.refund = DONE;
        assertThat(sendRefund.send(refund.terms().refundNo())).isInstanceOf(Succeeded.class);
        assertThat(desk.wechat.asked)
                .filteredOn(asked -> asked.equals("refund " + refund.terms().refundNo()))
                .hasSize(2);
    }

    @Test
    void what_the_channel_closed_is_free_for_a_new_refund() {
        collected();
        desk.wechat.refund = new RefundAnswer.Closed("USER_ACCOUNT_ABNORMAL");
        assertThat(refund(1, Optional.empty(), List.of())).isInstanceOf(Closed.class);
        assertThat(desk.receipts.all().getFirst().refunded()).isEqualTo(Money.cny(0));

        desk.wechat.refund = DONE;
        refundDesk.clock.pass(Duration.ofMinutes(1));
        assertThat(refund(2, Optional.empty(), List.of())).isInstanceOf(Succeeded.class);
    }

    @Test
    void an_abnormal_refund_waits_and_may_still_succeed() {
        collected();
        var refund = refund(1, Optional.empty(), List.of());
        desk.wechat.queryRefund = new RefundAnswer.Abnormal("the account is closed");
        assertThat(sendRefund.send(refund.terms().refundNo())).isInstanceOf(Abnormal.class);
        assertThat(desk.told.audited).contains("refund.abnormal");

        desk.wechat.queryRefund = DONE;
        assertThat(sendRefund.send(refund.terms().refundNo())).isInstanceOf(Succeeded.class);
    }

    @Test
    void another_amount_than_asked_is_for_a_person_and_is_asked_about_again() {
        collected();
        var refund = refund(1, Optional.of(Money.cny(5_00)), List.of());
        desk.wechat.queryRefund = wentBack(4_99);
        sendRefund.send(refund.terms().refundNo());

        assertThat(sendRefund.send(refund.terms().refundNo())).isInstanceOf(Abnormal.class);
        assertThat(desk.told.audited).containsOnlyOnce("refund.contradicted", "refund.abnormal");
        assertThat(desk.told.names()).doesNotContain("RefundSucceeded");
        assertThat(desk.receipts.all().getFirst().refunded()).isEqualTo(Money.cny(5_00));

        desk.wechat.queryRefund = wentBack(5_00);
        assertThat(sendRefund.send(refund.terms().refundNo())).isInstanceOf(Succeeded.class);
    }

    @Test
    void another_amount_told_after_success_is_for_a_person_and_changes_nothing() {
        collected();
        desk.wechat.refund = wentBack(5_00);
        var refund = refund(1, Optional.of(Money.cny(5_00)), List.of());

        assertThat(applyAnswer.apply(refund.terms().refundNo(), wentBack(5_00))).isEqualTo(refund);
        assertThat(desk.told.audited).doesNotContain("refund.contradicted");
        assertThat(applyAnswer.apply(refund.terms().refundNo(), wentBack(6_00))).isEqualTo(refund);
        assertThat(desk.told.audited).containsOnlyOnce("refund.contradicted");
    }

    @ParameterizedTest
    @CsvSource({"499, ABNORMAL", "500, SUCCEEDED", "800, SUCCEEDED", "801, ABNORMAL"})
    void a_sum_over_the_receipt_must_have_room_for_the_refund_and_not_exceed_what_was_asked(long fen, String state) {
        collected();
        refund(1, Optional.of(Money.cny(3_00)), List.of());
        var refund = refund(2, Optional.of(Money.cny(5_00)), List.of());

        var after = applyAnswer.apply(
                refund.terms().refundNo(), new RefundAnswer.SucceededAmong("R-2", Money.cny(fen), Desk.NOON));

        assertThat(after.state()).isEqualTo(state);
    }

    @Test
    void success_told_after_the_final_no_is_left_to_a_person() {
        collected();
        desk.wechat.refund = new RefundAnswer.Closed("no");
        var refund = refund(1, Optional.empty(), List.of());
        var hear = refundDesk.hear;
        hear.heard(Channel.WECHAT_PAY, Long.toString(refund.terms().refundNo()), DONE);
        hear.heard(Channel.WECHAT_PAY, "NOBODYS-1", DONE);
        assertThat(desk.told.audited).contains("refund.contradicted", "refund.unknown");
        assertThat(desk.told.names()).doesNotContain("RefundSucceeded");
    }

    /** Its number may look like ours: then we have looked in its slot, and a transaction stays in one database. */
    @Test
    void a_strangers_refund_is_noted_where_we_looked_for_it() {
        var hear = refundDesk.hear;
        hear.heard(Channel.WECHAT_PAY, Long.toString(7L << 10 | 5), DONE);
        hear.heard(Channel.WECHAT_PAY, "NOBODYS-1", DONE);
        assertThat(desk.told.audited).containsExactly("refund.unknown", "refund.unknown");
        assertThat(desk.told.auditedIn).containsExactly(new Slot(5), Slot.ofOwner("NOBODYS-1"));
    }

    @Test
    void unexplained_money_goes_back_once() {
        var payment = desk.pay(1, Method.WECHAT_NATIVE);
        desk.hearPayment.heard(
                Channel.WECHAT_PAY,
                Long.toString(payment.terms().paymentNo()),
                new Paid(Desk.wechatProof("T-1", 19_89)));
        var receipt = desk.receipts.all().getFirst().no();
        var refundSuspense = refundDesk.refundSuspense;
        refundSuspense.refund(receipt);
        refundSuspense.refund(receipt);
        assertThat(refunds.all()).hasSize(1);

        desk.wechat.refund = DONE;
        sendRefund.send(refunds.all().getFirst().terms().refundNo());
        assertThat(desk.told.names()).containsExactly("ReceiptSuspended", "SuspenseRefunded");
        assertThat(desk.receipts.all().getFirst().standing())
                .isEqualTo(new Receipt.Standing.Returned(Receipt.Reason.WRONG_AMOUNT));
    }

    @Test
    void another_merchants_order_is_not_there_and_an_unpaid_one_has_nothing() {
        var stranger = new Caller("clerk", Set.of(Role.MERCHANT), Optional.of("M2"));
        assertThatExceptionOfType(NothingToRefund.class).isThrownBy(() -> refund(1, Optional.empty(), List.of()));
        assertThatExceptionOfType(UnknownRefund.class)
                .isThrownBy(() -> refundOrderMoney.refund(1 << 10, DUE, Optional.empty(), List.of(), "x", stranger));
    }

    @Property(tries = 200)
    void refunds_never_exceed_the_receipt_or_a_line(
            @ForAll @Size(max = 30) List<@IntRange(min = 1, max = 15_00) Integer> amounts) {
        var test = new RefundingTest();
        test.collected();
        long taken = 0;
        int number = 0;
        for (var amount : amounts) {
            try {
                taken += test.refund(++number, Optional.of(Money.cny(amount)), List.of())
                        .terms()
                        .amount()
                        .minor();
            } catch (MoreThanReceived rightly) {
                assertThat(taken + amount).isGreaterThan(19_90);
            }
        }
        assertThat(test.desk.receipts.all().getFirst().refunded()).isEqualTo(Money.cny(taken));
        assertThat(taken).isLessThanOrEqualTo(19_90);
    }

    private static RefundAnswer wentBack(long fen) {
        return new RefundAnswer.Succeeded("R-1", Optional.of(Money.cny(fen)), Desk.NOON);
    }

    private void collected() {
        var payment = desk.pay(1, Method.WECHAT_NATIVE);
        desk.hearPayment.heard(
                Channel.WECHAT_PAY,
                Long.toString(payment.terms().paymentNo()),
                new Paid(Desk.wechatProof("T-1", 19_90)));
    }

    private Refund refund(long number, Optional<Money> amount, List<Share> lines) {
        return refundOrderMoney
                .refund(number << 10, DUE, amount, lines, "a scratch", MERCHANT)
                .getFirst();
    }
}
