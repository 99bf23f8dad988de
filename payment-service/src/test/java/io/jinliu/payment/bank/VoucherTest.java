package io.jinliu.payment.bank;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.jinliu.common.money.Money;
import io.jinliu.common.security.Caller;
import io.jinliu.common.security.Role;
import io.jinliu.payment.channel.Action;
import io.jinliu.payment.channel.Method;
import io.jinliu.payment.collect.Desk;
import io.jinliu.payment.collect.Payment;
import io.jinliu.payment.collect.UnknownPayment;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What a payer paid elsewhere, confirmed by two persons. */
class VoucherTest {

    static final long PRICE = Desk.PRICE.minor();
    static final byte[] PDF = "%PDF-1.7 paid".getBytes(StandardCharsets.US_ASCII);
    static final Caller PAYER = new Caller("1001", Set.of(Role.BUYER), Optional.empty());
    static final Voucher.Word WORD = new Voucher.Word(Desk.PRICE, "E1");

    final Treasury treasury = new Treasury();
    final Payment payment = treasury.desk.pay(1, Method.OFFLINE);
    final long paymentNo = payment.terms().paymentNo();

    @Test
    void the_payer_is_told_where_to_pay_and_that_a_voucher_is_wanted() {
        assertThat(((Payment.Pending) payment).action().orElseThrow().type()).isEqualTo(Action.Type.VOUCHER);
        assertThat(treasury.handInVoucher.read(paymentNo, PAYER)).isEmpty();
    }

    @Test
    void two_persons_confirm_it_and_it_is_collected() {
        treasury.handInVoucher.handIn(paymentNo, PAYER, PDF);
        assertThat(confirmed(WORD, "ann").state()).isEqualTo("CONFIRMED_ONCE");
        assertThat(treasury.now(payment)).isInstanceOf(Payment.Pending.class);

        assertThat(confirmed(WORD, "bo").state()).isEqualTo("CONFIRMED");
        assertThat(treasury.now(payment)).isInstanceOf(Payment.Collected.class);
        assertThat(treasury.vouchers.askAt.get(paymentNo)).isEmpty();
        assertThat(confirmed(WORD, "bo").state()).isEqualTo("CONFIRMED");
    }

    @Test
    void one_person_is_not_two() {
        treasury.handInVoucher.handIn(paymentNo, PAYER, PDF);
        confirmed(WORD, "ann");

        assertThatExceptionOfType(SamePerson.class).isThrownBy(() -> confirmed(WORD, "ann"));
    }

    @Test
    void the_second_says_the_same_or_nothing_is_confirmed() {
        treasury.handInVoucher.handIn(paymentNo, PAYER, PDF);
        confirmed(WORD, "ann");

        assertThatExceptionOfType(OtherWords.class)
                .isThrownBy(() -> confirmed(new Voucher.Word(Money.cny(PRICE - 1), "E1"), "bo"));
        assertThatExceptionOfType(OtherWords.class)
                .isThrownBy(() -> confirmed(new Voucher.Word(Desk.PRICE, "E2"), "bo"));
        assertThat(treasury.now(payment)).isInstanceOf(Payment.Pending.class);
    }

    @Test
    void another_amount_than_the_due_is_kept_and_waits_for_an_account_to_go_back_to() {
        treasury.handInVoucher.handIn(paymentNo, PAYER, PDF);
        var less = new Voucher.Word(Money.cny(PRICE - 1), "E1");
        confirmed(less, "ann");
        confirmed(less, "bo");
        treasury.sweep();

        assertThat(treasury.now(payment)).isInstanceOf(Payment.Diverted.class);
        assertThat(treasury.returns.states()).containsExactly("ABNORMAL");
    }

    @Test
    void a_rejected_one_may_be_followed_by_another() {
        treasury.handInVoucher.handIn(paymentNo, PAYER, PDF);
        treasury.confirmVoucher.reject(paymentNo, "nothing to read", "ann");
        assertThatExceptionOfType(NotReady.class).isThrownBy(() -> confirmed(WORD, "bo"));

        var png = new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};
        assertThat(treasury.handInVoucher.handIn(paymentNo, PAYER, png).copy().mediaType())
                .isEqualTo("image/png");
        assertThat(treasury.handInVoucher.file(paymentNo)).isEqualTo(png);
    }

    @Test
    void the_same_file_again_is_the_same_voucher_and_another_is_refused() {
        var voucher = treasury.handInVoucher.handIn(paymentNo, PAYER, PDF);

        assertThat(treasury.handInVoucher.handIn(paymentNo, PAYER, PDF)).isEqualTo(voucher);
        var other = "%PDF-1.7 other".getBytes(StandardCharsets.US_ASCII);
        assertThatExceptionOfType(NotReady.class)
                .isThrownBy(() -> treasury.handInVoucher.handIn(paymentNo, PAYER, other));
    }

    @Test
    void what_is_no_picture_too_large_or_anothers_is_refused() {
        assertThatExceptionOfType(UnreadableVoucher.class)
                .isThrownBy(() -> treasury.handInVoucher.handIn(paymentNo, PAYER, new byte[] {'M', 'Z'}));
        assertThatExceptionOfType(FileTooLarge.class)
                .isThrownBy(() -> treasury.handInVoucher.handIn(paymentNo, PAYER, new byte[(2 << 20) + 1]));
        var stranger = new Caller("1002", Set.of(Role.BUYER), Optional.empty());
        assertThatExceptionOfType(UnknownPayment.class)
                .isThrownBy(() -> treasury.handInVoucher.handIn(paymentNo, stranger, PDF));
    }

    @Test
    void a_statement_that_comes_later_finds_the_money_known() {
        treasury.handInVoucher.handIn(paymentNo, PAYER, PDF);
        confirmed(WORD, "ann");
        confirmed(WORD, "bo");
        treasury.bank.credit("E1", PRICE, "paid at the counter");
        treasury.statement();

        assertThat(treasury.standing("E1")).isEqualTo("PAID");
        assertThat(treasury.held()).isEqualTo(PRICE);
    }

    @Test
    void a_statement_that_came_before_is_matched_by_the_two() {
        treasury.bank.credit("E1", PRICE, "paid at the counter");
        treasury.statement();
        treasury.handInVoucher.handIn(paymentNo, PAYER, PDF);
        confirmed(WORD, "ann");
        confirmed(WORD, "bo");

        assertThat(treasury.standing("E1")).isEqualTo("MATCHED");
        assertThat(treasury.now(payment)).isInstanceOf(Payment.Collected.class);
        assertThat(treasury.held()).isEqualTo(PRICE);
    }

    @Test
    void a_voucher_confirmed_before_its_entry_was_booked_is_tried_again() {
        treasury.bank.credit("E1", PRICE, "paid at the counter");
        treasury.importStatement.bring(treasury.bank.statement(), "ann");
        treasury.handInVoucher.handIn(paymentNo, PAYER, PDF);
        confirmed(WORD, "ann");
        confirmed(WORD, "bo");
        assertThat(treasury.vouchers.askAt.get(paymentNo)).isPresent();

        treasury.sweep();
        treasury.settleVoucher.settle(paymentNo);
        assertThat(treasury.now(payment)).isInstanceOf(Payment.Collected.class);
        assertThat(treasury.held()).isEqualTo(PRICE);
    }

    @Test
    void money_that_went_back_meanwhile_is_an_alarm_and_not_asked_for_again() {
        treasury.bank.credit("E1", PRICE, "paid at the counter");
        treasury.statement();
        treasury.matchTransfer.giveBack(
                treasury.entries.ofReference("E1").orElseThrow().no(), "ann");
        treasury.handInVoucher.handIn(paymentNo, PAYER, PDF);
        confirmed(WORD, "ann");
        confirmed(WORD, "bo");

        assertThat(treasury.vouchers.askAt.get(paymentNo)).isEmpty();
        assertThat(treasury.desk.told.audited).contains("voucher.contradicted");
        assertThat(treasury.now(payment)).isInstanceOf(Payment.Pending.class);
    }

    private Voucher confirmed(Voucher.Word word, String by) {
        return treasury.confirmVoucher.confirm(paymentNo, word, by);
    }
}
