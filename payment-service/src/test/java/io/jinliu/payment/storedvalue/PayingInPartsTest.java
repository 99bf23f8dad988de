package io.jinliu.payment.storedvalue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import io.jinliu.common.money.Money;
import io.jinliu.payment.channel.Channel;
import io.jinliu.payment.channel.ChannelAnswer;
import io.jinliu.payment.channel.ChannelAnswer.Paid;
import io.jinliu.payment.channel.Method;
import io.jinliu.payment.channel.Payer;
import io.jinliu.payment.collect.ChannelUnavailable;
import io.jinliu.payment.collect.Closing.Reason;
import io.jinliu.payment.collect.Desk;
import io.jinliu.payment.collect.Evidence;
import io.jinliu.payment.collect.NotOfThisMethod;
import io.jinliu.payment.collect.PartNotCovered;
import io.jinliu.payment.collect.PartsDoNotFit;
import io.jinliu.payment.collect.PayDue;
import io.jinliu.payment.collect.Payment;
import io.jinliu.payment.collect.PaymentEvent.PaymentCollected;
import io.jinliu.payment.collect.PaymentEvent.Received;
import io.jinliu.payment.collect.Receipt;
import io.jinliu.payment.collect.Receipt.Standing;
import io.jinliu.payment.part.Part.State;
import io.jinliu.payment.part.Wish;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A due of 19.90: the wallet pays ten of it, WeChat Pay the rest, or nobody pays anything. */
class PayingInPartsTest {

    private final Counter counter = new Counter().holding(15_00);
    private final Desk desk = counter.desk;

    @Test
    void the_channel_is_asked_for_the_rest_and_the_part_is_held_meanwhile() {
        var payment = pay(1, 10_00);

        assertThat(payment.terms().amount()).isEqualTo(Money.cny(9_90));
        assertThat(counter.wallets.of(Counter.BUYER))
                .extracting(Wallet::balance, Wallet::held)
                .containsExactly(tuple(Money.cny(15_00), Money.cny(10_00)));
        assertThatExceptionOfType(BalanceTooLow.class)
                .isThrownBy(() -> counter.freezeWallet.freeze(7 << 10, Counter.BUYER, Money.cny(5_01), "doubt"));
    }

    @Test
    void whoever_pays_the_rest_has_paid_it_all() {
        paid(pay(1, 10_00), 9_90);

        assertThat(counter.balance()).isEqualTo(5_00);
        assertThat(held()).isZero();
        assertThat(desk.receipts.all())
                .extracting(Receipt::channel, Receipt::amount, receipt -> receipt.standing() instanceof Standing.Kept)
                .containsExactly(
                        tuple(Channel.WECHAT_PAY, Money.cny(9_90), true),
                        tuple(Channel.WALLET, Money.cny(10_00), true));
        var collected = (PaymentCollected) desk.told.events.getLast();
        assertThat(collected.amount()).isEqualTo(Desk.PRICE);
        assertThat(collected.receipts()).extracting(Received::method).containsExactly("WECHAT_NATIVE", "WALLET");
    }

    @Test
    void what_is_not_in_the_wallet_opens_nothing() {
        assertThatExceptionOfType(PartNotCovered.class).isThrownBy(() -> pay(1, 15_01));
        assertThat(held()).isZero();
        assertThat(desk.wechat.asked).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(longs = {19_90, 19_91, Long.MAX_VALUE})
    void parts_leave_something_for_the_method_that_collects(long fen) {
        assertThatExceptionOfType(PartsDoNotFit.class).isThrownBy(() -> pay(1, fen));
    }

    @Test
    void a_part_is_of_something_of_ours_and_named_once() {
        var alipay = new Wish(Method.ALIPAY_PAGE, Money.cny(1_00), Optional.empty());
        var wallet = new Wish(Method.WALLET, Money.cny(1_00), Optional.empty());
        assertThatExceptionOfType(NotOfThisMethod.class)
                .isThrownBy(() -> pay(1, Method.WECHAT_NATIVE, List.of(alipay)));
        assertThatExceptionOfType(NotOfThisMethod.class).isThrownBy(() -> pay(1, Method.WALLET, List.of(wallet)));
        assertThatExceptionOfType(NotOfThisMethod.class)
                .isThrownBy(() -> pay(1, Method.WECHAT_NATIVE, List.of(wallet, wallet)));
    }

    @Test
    void a_payment_that_is_given_up_lets_go() {
        var payment = pay(1, 10_00);
        desk.wechat.close = new ChannelAnswer.Closed("closed");
        desk.closePayment.close(payment.terms().paymentNo(), Reason.BUYER_CLOSED);

        assertThat(held()).isZero();
        assertThat(counter.balance()).isEqualTo(15_00);
        assertThat(desk.parts.parts.states()).containsExactly(State.RELEASED);
    }

    @Test
    void what_never_reached_its_channel_lets_go() {
        desk.wechat.charge = new ChannelAnswer.NotSent("nobody there");
        assertThatExceptionOfType(ChannelUnavailable.class).isThrownBy(() -> pay(1, 10_00));
        assertThat(held()).isZero();
    }

    @Test
    void half_a_payment_that_comes_too_late_is_none() {
        var payment = pay(1, 10_00);
        desk.wechat.close = new ChannelAnswer.Closed("closed");
        desk.closePayment.close(payment.terms().paymentNo(), Reason.BUYER_CLOSED);
        paid(payment, 9_90);

        assertThat(desk.receipts.all())
                .extracting(Receipt::standing)
                .containsExactly(new Standing.Suspense(Receipt.Reason.PARTS_RELEASED));
        assertThat(counter.balance()).isEqualTo(15_00);
    }

    @Test
    void a_wrong_amount_pays_nothing_and_lets_go() {
        paid(pay(1, 10_00), 9_91);
        assertThat(desk.receipts.all())
                .extracting(Receipt::standing)
                .containsExactly(new Standing.Suspense(Receipt.Reason.WRONG_AMOUNT));
        assertThat(held()).isZero();
        assertThat(counter.balance()).isEqualTo(15_00);
    }

    @Test
    void the_same_wish_finds_its_payment_and_another_one_closes_it() {
        var first = pay(1, 10_00);
        assertThat(pay(2, 10_00).terms().paymentNo()).isEqualTo(first.terms().paymentNo());

        desk.wechat.close = new ChannelAnswer.Closed("closed");
        var second = pay(3, 4_00);
        assertThat(second.terms().paymentNo()).isNotEqualTo(first.terms().paymentNo());
        assertThat(desk.payments.find(first.terms().paymentNo())).get().isInstanceOf(Payment.Closed.class);
        assertThat(held()).isEqualTo(4_00);
    }

    private Payment pay(long number, long fromWallet) {
        return pay(
                number,
                Method.WECHAT_NATIVE,
                List.of(new Wish(Method.WALLET, Money.cny(fromWallet), Optional.empty())));
    }

    private Payment pay(long number, Method method, List<Wish> parts) {
        return desk.payDue.pay(new PayDue.Request(
                Desk.DUE.no() + (number << 10),
                Counter.BUYER,
                Desk.DUE,
                method,
                Payer.ANYBODY,
                0,
                false,
                Evidence.NONE,
                parts));
    }

    private void paid(Payment payment, long fen) {
        desk.hearPayment.heard(
                Channel.WECHAT_PAY, Long.toString(payment.terms().paymentNo()), new Paid(Desk.wechatProof("T-1", fen)));
    }

    private long held() {
        return counter.wallets.of(Counter.BUYER).stream()
                .mapToLong(wallet -> wallet.held().minor())
                .sum();
    }
}
