package io.jinliu.payment.storedvalue;

import static io.jinliu.payment.channel.Method.WALLET;
import static io.jinliu.payment.channel.Method.WECHAT_NATIVE;
import static io.jinliu.payment.collect.Desk.DUE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.jinliu.common.money.Money;
import io.jinliu.payment.channel.Channel;
import io.jinliu.payment.channel.ChannelAnswer;
import io.jinliu.payment.channel.Charge;
import io.jinliu.payment.channel.Payer;
import io.jinliu.payment.channel.PaymentChannel;
import io.jinliu.payment.channel.RefundAnswer;
import io.jinliu.payment.channel.RefundOrder;
import io.jinliu.payment.collect.Closing.Reason;
import io.jinliu.payment.collect.Desk;
import io.jinliu.payment.collect.MethodNotOffered;
import io.jinliu.payment.collect.NothingDue;
import io.jinliu.payment.collect.Payment;
import io.jinliu.payment.collect.Receipt;
import io.jinliu.payment.due.Due;
import io.jinliu.payment.storedvalue.WalletEntry.Kind;
import org.junit.jupiter.api.Test;

class PayingFromAWalletTest {

    final Counter counter = new Counter();

    @Test
    void takes_the_money_keeps_the_receipt_and_collects_the_due_at_once() {
        counter.holding(50_00);

        assertThat(counter.pay(1, DUE, WALLET)).isInstanceOf(Payment.Collected.class);
        assertThat(counter.balance()).isEqualTo(50_00 - 19_90);
        assertThat(counter.desk.dues.find(DUE)).containsInstanceOf(Due.Collected.class);
        assertThat(counter.desk.told.names()).containsExactly("PaymentCollected");
        assertThat(counter.desk.receipts.all()).singleElement().satisfies(this::isTheEntrys);
    }

    private void isTheEntrys(Receipt receipt) {
        var entry = counter.wallets.entries.getLast();
        assertThat(receipt.channel()).isEqualTo(Channel.WALLET);
        assertThat(receipt.channelNo()).isEqualTo(Long.toString(entry.no()));
        assertThat(receipt.amount()).isEqualTo(entry.amount().negated());
        assertThat(receipt.standing()).isInstanceOf(Receipt.Standing.Kept.class);
    }

    @Test
    void a_retry_takes_nothing_more() {
        counter.holding(50_00);
        var payment = counter.pay(1, DUE, WALLET);

        assertThat(counter.pay(1, DUE, WALLET)).isEqualTo(payment);
        assertThat(channel().charge(charge(payment))).isInstanceOf(ChannelAnswer.Paid.class);
        assertThat(counter.kinds()).containsExactly(Kind.TOP_UP, Kind.PAYMENT);
    }

    @Test
    void the_last_fen_may_be_spent_and_not_one_more() {
        counter.holding(19_89);

        assertThat(counter.pay(1, DUE, WALLET)).isInstanceOfSatisfying(Payment.Closed.class, closed -> assertThat(
                        closed.why().channelCode())
                .contains("BALANCE_TOO_LOW"));
        assertThat(counter.balance()).isEqualTo(19_89);
        assertThat(counter.desk.dues.find(DUE)).containsInstanceOf(Due.Open.class);

        counter.moveWallet.credit(Counter.BUYER, Kind.TOP_UP, "one more", Money.cny(1));
        assertThat(counter.pay(2, DUE, WALLET)).isInstanceOf(Payment.Collected.class);
        assertThat(counter.balance()).isZero();
    }

    @Test
    void a_buyer_without_a_wallet_has_nothing_to_pay_with() {
        assertThat(counter.pay(1, DUE, WALLET)).isInstanceOf(Payment.Closed.class);
        assertThat(counter.wallets.of(Counter.BUYER)).isEmpty();
    }

    @Test
    void money_of_another_currency_does_not_pay() {
        counter.moveWallet.credit(Counter.BUYER, Kind.TOP_UP, "yen", Money.of(1_000_000, "JPY"));

        assertThat(counter.pay(1, DUE, WALLET)).isInstanceOf(Payment.Closed.class);
    }

    @Test
    void a_charge_that_comes_after_the_closing_takes_nothing() {
        counter.holding(50_00);
        var opened = counter.pay(1, DUE, WECHAT_NATIVE);
        counter.desk.closePayment.close(opened.terms().paymentNo(), Reason.BUYER_CLOSED);

        assertThat(channel().charge(charge(opened))).isInstanceOf(ChannelAnswer.Closed.class);
        assertThat(counter.balance()).isEqualTo(50_00);
    }

    @Test
    void what_another_method_has_paid_is_not_paid_again() {
        counter.holding(50_00);
        counter.desk.wechat.close = new ChannelAnswer.Unknown("timeout");
        var other = counter.pay(1, DUE, WECHAT_NATIVE);
        counter.desk.wechat.close = new ChannelAnswer.Paid(Desk.wechatProof("T-1", 19_90));

        assertThatExceptionOfType(NothingDue.class).isThrownBy(() -> counter.pay(2, DUE, WALLET));
        assertThat(counter.desk.payments.find(other.terms().paymentNo())).containsInstanceOf(Payment.Collected.class);
        assertThat(counter.balance()).isEqualTo(50_00);
    }

    @Test
    void asked_and_closed_it_says_what_was_taken() {
        counter.holding(50_00);
        var paid = counter.pay(1, DUE, WALLET);

        assertThat(channel().query(paid.terms().paymentNo())).isInstanceOf(ChannelAnswer.Paid.class);
        assertThat(channel().close(paid.terms().paymentNo())).isInstanceOf(ChannelAnswer.Paid.class);
        assertThat(channel().query(1)).isInstanceOf(ChannelAnswer.NoSuchOrder.class);
        assertThat(channel().close(1)).isInstanceOf(ChannelAnswer.Closed.class);
    }

    @Test
    void a_refund_comes_back_into_the_wallet_once() {
        counter.holding(50_00);
        counter.pay(1, DUE, WALLET);
        var order = refund(counter.wallets.entries.getLast().no(), 5_00);

        assertThat(channel().queryRefund(order)).isInstanceOf(RefundAnswer.NoSuchRefund.class);
        var answer = channel().refund(order);
        assertThat(channel().refund(order)).isEqualTo(answer);
        assertThat(channel().queryRefund(order)).isEqualTo(answer);
        assertThat(counter.balance()).isEqualTo(50_00 - 19_90 + 5_00);
    }

    @Test
    void a_refund_of_money_no_wallet_gave_is_for_a_person() {
        assertThat(channel().refund(refund(4711, 5_00))).isInstanceOf(RefundAnswer.Abnormal.class);
        assertThat(counter.wallets.entries).isEmpty();
    }

    @Test
    void the_same_cause_with_another_amount_is_a_mistake_of_ours() {
        counter.holding(50_00);

        assertThatExceptionOfType(IllegalStateException.class)
                .isThrownBy(() -> counter.moveWallet.credit(Counter.BUYER, Kind.TOP_UP, "given", Money.cny(50_01)));
    }

    @Test
    void a_wallet_is_not_topped_up_from_itself() {
        counter.holding(50_00);
        var topUp = counter.openTopUp.open(7 << 10, Counter.BUYER, Money.cny(10_00));

        assertThatExceptionOfType(MethodNotOffered.class).isThrownBy(() -> counter.pay(1, topUp.ref(), WALLET));
    }

    private PaymentChannel channel() {
        return counter.desk.channels.of(Channel.WALLET);
    }

    private static Charge charge(Payment payment) {
        var terms = payment.terms();
        return new Charge(
                terms.paymentNo(), WALLET, terms.amount(), terms.subject(), terms.expiresAt(), Payer.ANYBODY, 0);
    }

    private static RefundOrder refund(long entryNo, long fen) {
        return new RefundOrder(77, "1", Long.toString(entryNo), Money.cny(fen), Money.cny(19_90), "x");
    }
}
