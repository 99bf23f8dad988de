package io.jinliu.payment.storedvalue;

import static io.jinliu.payment.channel.Method.WECHAT_NATIVE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.jinliu.common.money.Money;
import io.jinliu.payment.channel.Channel;
import io.jinliu.payment.channel.ChannelAnswer.Paid;
import io.jinliu.payment.collect.Closing.Reason;
import io.jinliu.payment.collect.Desk;
import io.jinliu.payment.collect.Payment;
import io.jinliu.payment.due.Due;
import io.jinliu.payment.due.DueRef;
import io.jinliu.payment.storedvalue.WalletEntry.Kind;
import org.junit.jupiter.api.Test;

class ToppingUpTest {

    final Counter counter = new Counter();

    @Test
    void the_wallet_is_credited_when_the_money_is_kept() {
        var payment = opened(100_00);
        assertThat(counter.balance()).isZero();

        told(payment, "T-1", 100_00);
        assertThat(counter.balance()).isEqualTo(100_00);
        assertThat(counter.readWallet.topUp(payment.terms().due().no(), Counter.BUYER))
                .isInstanceOf(Due.Collected.class);
    }

    @Test
    void it_arrives_once_however_often_it_is_told_or_paid() {
        var payment = opened(100_00);
        told(payment, "T-1", 100_00);
        told(payment, "T-1", 100_00);
        told(payment, "T-2", 100_00);

        assertThat(counter.kinds()).containsExactly(Kind.TOP_UP);
        assertThat(counter.desk.told.names()).containsExactly("PaymentCollected", "ReceiptSuspended");
    }

    @Test
    void the_wrong_amount_is_in_suspense_and_not_in_the_wallet() {
        told(opened(100_00), "T-1", 99_99);

        assertThat(counter.wallets.entries).isEmpty();
        assertThat(counter.desk.told.names()).containsExactly("ReceiptSuspended");
    }

    @Test
    void money_that_comes_after_the_payment_was_closed_is_still_the_buyers() {
        var payment = opened(100_00);
        counter.desk.closePayment.close(payment.terms().paymentNo(), Reason.EXPIRED);
        told(payment, "T-1", 100_00);

        assertThat(counter.balance()).isEqualTo(100_00);
    }

    @Test
    void the_same_number_opens_one() {
        var first = counter.openTopUp.open(7 << 10, Counter.BUYER, Money.cny(100));
        assertThat(counter.openTopUp.open(7 << 10, Counter.BUYER, Money.cny(100)))
                .isEqualTo(first);
        assertThat(counter.desk.told.audited).containsExactly("top-up.opened");
    }

    @Test
    void more_than_the_most_is_refused() {
        assertThatExceptionOfType(TopUpTooLarge.class)
                .isThrownBy(() -> counter.openTopUp.open(7 << 10, Counter.BUYER, Money.cny(500_001)));
    }

    @Test
    void anothers_top_up_or_an_order_is_no_top_up_of_mine() {
        var mine = counter.openTopUp.open(7 << 10, Counter.BUYER, Money.cny(100));

        assertThatExceptionOfType(UnknownTopUp.class)
                .isThrownBy(() -> counter.readWallet.topUp(mine.ref().no(), "1002"));
        assertThatExceptionOfType(UnknownTopUp.class)
                .isThrownBy(() -> counter.readWallet.topUp(Desk.DUE.no(), Counter.BUYER));
    }

    @Test
    void what_is_frozen_cannot_be_spent_until_it_is_released() {
        counter.holding(20_00);
        var freeze = counter.freezeWallet.freeze(1 << 10, Counter.BUYER, Money.cny(1_00), "asked by the police");

        assertThat(counter.freezeWallet.freeze(1 << 10, Counter.BUYER, Money.cny(1_00), "again"))
                .isEqualTo(freeze);
        assertThat(counter.balance()).isEqualTo(19_00);
        assertThat(counter.wallets.of(Counter.BUYER).getFirst().frozen()).isEqualTo(Money.cny(1_00));
        assertThatExceptionOfType(BalanceTooLow.class)
                .isThrownBy(() -> counter.freezeWallet.unfreeze(2 << 10, Counter.BUYER, Money.cny(1_01), "x"));

        counter.freezeWallet.unfreeze(3 << 10, Counter.BUYER, Money.cny(1_00), "settled");
        assertThat(counter.balance()).isEqualTo(20_00);
        assertThat(counter.desk.told.audited).contains("wallet.freeze", "wallet.unfreeze");
    }

    @Test
    void no_more_is_frozen_than_is_there() {
        counter.holding(20_00);

        assertThatExceptionOfType(BalanceTooLow.class)
                .isThrownBy(() -> counter.freezeWallet.freeze(1 << 10, Counter.BUYER, Money.cny(20_01), "x"));
        assertThatExceptionOfType(BalanceTooLow.class)
                .isThrownBy(() -> counter.freezeWallet.freeze(1 << 10, "nobody", Money.cny(1), "x"));
    }

    private Payment opened(long fen) {
        DueRef due =
                counter.openTopUp.open(7 << 10, Counter.BUYER, Money.cny(fen)).ref();
        return counter.pay(1, due, WECHAT_NATIVE);
    }

    private void told(Payment payment, String channelNo, long fen) {
        counter.desk.hearPayment.heard(
                Channel.WECHAT_PAY,
                Long.toString(payment.terms().paymentNo()),
                new Paid(Desk.wechatProof(channelNo, fen)));
    }
}
