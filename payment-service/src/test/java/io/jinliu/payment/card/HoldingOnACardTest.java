package io.jinliu.payment.card;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.jinliu.common.money.Money;
import io.jinliu.payment.channel.Channel;
import io.jinliu.payment.channel.ChannelAnswer;
import io.jinliu.payment.channel.ChannelAnswer.Paid;
import io.jinliu.payment.channel.Method;
import io.jinliu.payment.channel.Payer;
import io.jinliu.payment.collect.Closing.Reason;
import io.jinliu.payment.collect.Desk;
import io.jinliu.payment.collect.Evidence;
import io.jinliu.payment.collect.PartNotCovered;
import io.jinliu.payment.collect.PayDue;
import io.jinliu.payment.collect.Payment;
import io.jinliu.payment.collect.WrongPin;
import io.jinliu.payment.part.Part.State;
import io.jinliu.payment.part.Wish;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A due of 19.90: a card of fifty pays ten of it, WeChat Pay the rest. The card lies in another slot. */
class HoldingOnACardTest {

    private final CardShop shop = new CardShop();
    private final Desk desk = shop.desk;
    private PrintBatch.Sheet card;

    @BeforeEach
    void sell() {
        card = shop.sold(1, 50_00).getFirst();
    }

    @Test
    void it_is_held_before_the_channel_hears_of_it_and_taken_when_the_rest_is_paid() {
        var payment = pay(1, 10_00);
        assertThat(purse().held()).isEqualTo(Money.cny(10_00));
        assertThat(purse().balance()).isEqualTo(Money.cny(50_00));

        paid(payment);
        assertThat(purse().held()).isEqualTo(Money.cny(0));
        assertThat(purse().balance()).isEqualTo(Money.cny(40_00));
        assertThat(desk.parts.parts.states()).containsExactly(State.TAKEN);
        assertThat(desk.receipts.kept(Desk.DUE).getLast().channelNo())
                .isEqualTo(Long.toString(shop.cards.entries.getLast().no()));
    }

    @Test
    void what_it_may_not_pay_closes_the_payment_and_no_channel_hears_of_it() {
        shop.freezeCard.freeze(card.no(), "a doubt");
        for (int again = 0; again < 2; again++) {
            assertThatExceptionOfType(PartNotCovered.class).isThrownBy(() -> pay(1, 10_00));
        }
        assertThat(desk.wechat.asked).isEmpty();
        assertThat(desk.parts.parts.states()).containsExactly(State.RELEASED);
    }

    @Test
    void a_payment_that_is_given_up_lets_go() {
        var payment = pay(1, 10_00);
        desk.wechat.close = new ChannelAnswer.Closed("closed");
        desk.closePayment.close(payment.terms().paymentNo(), Reason.BUYER_CLOSED);
        assertThat(purse().held()).isEqualTo(Money.cny(0));
        assertThat(purse().balance()).isEqualTo(Money.cny(50_00));
    }

    @Test
    void a_hold_that_comes_after_its_release_holds_nothing() {
        var payment = pay(1, 10_00);
        var part = desk.parts.parts.of(payment.terms().paymentNo()).getFirst();
        var holder = shop.holdOnCard(desk);
        holder.release(part);
        holder.release(part);
        assertThat(holder.hold(part)).isEmpty();
        assertThat(purse().held()).isEqualTo(Money.cny(0));
    }

    @Test
    void what_is_held_is_taken_once_even_of_a_card_that_was_frozen_meanwhile() {
        var payment = pay(1, 10_00);
        var part = desk.parts.parts.of(payment.terms().paymentNo()).getFirst();
        shop.freezeCard.freeze(card.no(), "a doubt");
        var holder = shop.holdOnCard(desk);
        holder.take(part);
        holder.take(part);
        assertThat(purse().balance()).isEqualTo(Money.cny(40_00));
        assertThat(shop.cards.find(card.no())).get().isInstanceOf(Card.Frozen.class);
    }

    @Test
    void a_card_does_not_expire_while_it_holds() {
        pay(1, 10_00);
        shop.expire(card.no(), CardShop.EXPIRY);
        assertThat(purse().balance()).isEqualTo(Money.cny(50_00));
    }

    @Test
    void its_pin_is_asked_for() {
        assertThatExceptionOfType(WrongPin.class)
                .isThrownBy(() -> desk.payDue.pay(request(card, 1, 10_00, Evidence.NONE)));
    }

    private Card.Purse purse() {
        return shop.cards.find(card.no()).orElseThrow().purse();
    }

    private Payment pay(long number, long fromCard) {
        return desk.payDue.pay(
                request(card, number, fromCard, new Evidence(Optional.empty(), Optional.of(card.pin()))));
    }

    private static PayDue.Request request(PrintBatch.Sheet paying, long number, long fromCard, Evidence evidence) {
        return new PayDue.Request(
                Desk.DUE.no() + (number << 10),
                "1001",
                Desk.DUE,
                Method.WECHAT_NATIVE,
                Payer.ANYBODY,
                0,
                false,
                evidence,
                List.of(new Wish(
                        Method.CARD,
                        Money.cny(fromCard),
                        Optional.of(paying.no().digits()))));
    }

    private void paid(Payment payment) {
        desk.hearPayment.heard(
                Channel.WECHAT_PAY,
                Long.toString(payment.terms().paymentNo()),
                new Paid(Desk.wechatProof("T-1", 9_90)));
    }
}
