package io.jinliu.payment.bank;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.jinliu.common.money.Money;
import io.jinliu.payment.channel.Action;
import io.jinliu.payment.channel.Channel;
import io.jinliu.payment.channel.ChannelAnswer;
import io.jinliu.payment.channel.Method;
import io.jinliu.payment.collect.Closing;
import io.jinliu.payment.collect.Desk;
import io.jinliu.payment.collect.Payment;
import io.jinliu.payment.collect.Receipt;
import io.jinliu.payment.due.Due;
import org.junit.jupiter.api.Test;

/** Money that comes through the bank, told by its statements. */
class TransferTest {

    static final long PRICE = Desk.PRICE.minor();

    final Treasury treasury = new Treasury();
    final Bank bank = treasury.bank;

    @Test
    void says_where_to_transfer_to_and_by_which_code() {
        var payment = treasury.transfer();

        assertThat(payment).isInstanceOfSatisfying(Payment.Pending.class, pending -> {
            var action = pending.action().orElseThrow();
            assertThat(action.type()).isEqualTo(Action.Type.TRANSFER);
            assertThat(action.value()).contains(BankSettings.PLAYGROUND, "amount=19.90", Treasury.code(payment));
        });
        assertThat(payment.terms().expiresAt()).isEqualTo(Desk.owed().payBefore());
        assertThat(treasury.transfer()).isEqualTo(payment);
    }

    @Test
    void the_exact_amount_under_its_code_pays_the_due() {
        var payment = treasury.transfer();
        bank.credit("E1", PRICE, "货款 " + Treasury.code(payment));
        treasury.statement();

        assertThat(treasury.now(payment)).isInstanceOf(Payment.Collected.class);
        assertThat(treasury.standing("E1")).isEqualTo("PAID");
        assertThat(treasury.desk.receipts.all()).extracting(Receipt::channelNo).containsExactly("E1");
    }

    @Test
    void the_same_file_again_changes_nothing_and_is_answered_the_same() {
        var payment = treasury.transfer();
        var file = bank.credit("E1", PRICE, Treasury.code(payment)).statement();
        var first = treasury.importStatement.bring(file, "ann");
        treasury.sweep();

        assertThat(treasury.importStatement.bring(file, "bo")).isEqualTo(first);
        treasury.sweep();
        assertThat(treasury.desk.receipts.all()).hasSize(1);
    }

    @Test
    void a_statement_goes_on_where_the_last_one_ended() {
        treasury.statement();
        bank.credit("E1", 1, "lost").statement();
        var gap = bank.credit("E2", 1, "next").statement();

        assertThatExceptionOfType(StatementDoesNotFit.class)
                .isThrownBy(() -> treasury.importStatement.bring(gap, "ann"));
        assertThat(treasury.entries.all()).isEmpty();
    }

    @Test
    void an_entry_comes_once() {
        bank.credit("E1", 1, "x");
        treasury.statement();
        var again = bank.credit("E1", 1, "y").statement();

        assertThatExceptionOfType(StatementDoesNotFit.class)
                .isThrownBy(() -> treasury.importStatement.bring(again, "ann"));
    }

    @Test
    void too_little_or_too_much_is_kept_and_goes_back() {
        var payment = treasury.transfer();
        bank.credit("E1", PRICE - 1, Treasury.code(payment));
        treasury.statement();

        assertThat(treasury.now(payment)).isInstanceOf(Payment.Diverted.class);
        assertThat(treasury.desk.dues.find(Desk.DUE).orElseThrow()).isInstanceOf(Due.Open.class);
        assertThat(treasury.returns.amounts()).containsExactly(Money.cny(PRICE - 1));
        assertThat(treasury.returns.states()).containsExactly("PROCESSING");
    }

    @Test
    void closing_asks_nobody_and_money_that_comes_all_the_same_pays_an_open_due() {
        var payment = treasury.transfer();
        treasury.desk.closePayment.close(payment.terms().paymentNo(), Closing.Reason.BUYER_CLOSED);
        assertThat(treasury.now(payment)).isInstanceOf(Payment.Closed.class);

        bank.credit("E1", PRICE, Treasury.code(payment));
        treasury.statement();
        assertThat(treasury.now(payment)).isInstanceOf(Payment.Collected.class);
    }

    @Test
    void money_after_the_due_was_paid_otherwise_goes_back() {
        var payment = treasury.transfer();
        var other = treasury.desk.pay(2, Method.WECHAT_NATIVE);
        treasury.desk.hearPayment.heard(
                Channel.WECHAT_PAY,
                Long.toString(other.terms().paymentNo()),
                new ChannelAnswer.Paid(Desk.wechatProof("W1", PRICE)));

        bank.credit("E1", PRICE, Treasury.code(payment));
        treasury.statement();
        assertThat(treasury.now(payment)).isInstanceOf(Payment.Diverted.class);
        assertThat(treasury.returns.states()).containsExactly("PROCESSING");
    }

    @Test
    void a_transfer_that_names_no_payment_waits_for_a_person() {
        var payment = treasury.transfer();
        bank.credit("E1", PRICE, "thanks")
                .credit("E2", PRICE, ReferenceCode.of(99))
                .credit("E3", PRICE, Treasury.code(payment) + " " + ReferenceCode.of(99));
        treasury.statement();

        assertThat(treasury.matchTransfer.open())
                .extracting(BankEntry::standing)
                .containsExactly(
                        new Standing.Unmatched(Standing.Why.NO_CODE),
                        new Standing.Unmatched(Standing.Why.UNKNOWN_CODE),
                        new Standing.Unmatched(Standing.Why.TWO_CODES));
        assertThat(treasury.returns.states()).isEmpty();
        assertThat(treasury.held()).isEqualTo(3 * PRICE);
    }

    @Test
    void two_persons_match_it_and_the_payment_has_the_money_once() {
        var payment = treasury.transfer();
        bank.credit("E1", PRICE, "thanks");
        treasury.statement();
        var no = treasury.entries.ofReference("E1").orElseThrow().no();
        treasury.matchTransfer.propose(no, payment.terms().paymentNo(), "ann");
        assertThatExceptionOfType(SamePerson.class).isThrownBy(() -> treasury.matchTransfer.confirm(no, "ann"));

        var matched = treasury.matchTransfer.confirm(no, "bo");
        treasury.sweep();

        assertThat(matched.standing().state()).isEqualTo("MATCHED");
        assertThat(treasury.now(payment)).isInstanceOf(Payment.Collected.class);
        assertThat(treasury.returns.states()).containsExactly("SUCCEEDED");
        assertThat(treasury.held()).isEqualTo(PRICE);
        assertThat(treasury.payouts.open(9)).isEmpty();
    }

    @Test
    void a_person_sends_it_back_and_then_nobody_matches_it() {
        bank.credit("E1", PRICE, "thanks");
        treasury.statement();
        var no = treasury.entries.ofReference("E1").orElseThrow().no();
        var payment = treasury.transfer();

        assertThat(treasury.matchTransfer.giveBack(no, "ann").standing().state())
                .isEqualTo("RETURNED");
        treasury.sweep();
        assertThat(treasury.returns.states()).containsExactly("PROCESSING");
        assertThatExceptionOfType(NotReady.class)
                .isThrownBy(
                        () -> treasury.matchTransfer.propose(no, payment.terms().paymentNo(), "ann"));
    }

    @Test
    void whoever_dies_within_a_match_goes_on_with_it() {
        var payment = treasury.transfer();
        bank.credit("E1", PRICE, "thanks");
        treasury.statement();
        var no = treasury.entries.ofReference("E1").orElseThrow().no();
        var agreed = treasury.moveEntry.move(
                no, entry -> entry.propose(payment.terms().paymentNo(), "ann").confirm("bo"));
        treasury.bookEntry.book(no);
        treasury.entries.keep(agreed);

        treasury.sweep();
        assertThat(treasury.standing("E1")).isEqualTo("MATCHED");
        assertThat(treasury.held()).isEqualTo(PRICE);
        assertThat(treasury.returns.states()).containsExactly("SUCCEEDED");
    }
}
