package io.jinliu.payment.card;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.jinliu.common.money.Money;
import io.jinliu.payment.channel.Channel;
import io.jinliu.payment.channel.ChannelAnswer;
import io.jinliu.payment.channel.Charge;
import io.jinliu.payment.channel.Method;
import io.jinliu.payment.channel.Payer;
import io.jinliu.payment.channel.PaymentChannel;
import io.jinliu.payment.channel.RefundAnswer;
import io.jinliu.payment.channel.RefundOrder;
import io.jinliu.payment.collect.CardLocked;
import io.jinliu.payment.collect.Desk;
import io.jinliu.payment.collect.Payment;
import io.jinliu.payment.collect.Terms;
import io.jinliu.payment.collect.WrongPin;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PrepaidCardTest {

    final CardShop shop = new CardShop();

    @Test
    void pays_with_number_and_pin_once() {
        var card = shop.sold(1, 50_00).getFirst();
        var payment = shop.pay(1, card, card.pin());

        assertThat(payment).isInstanceOf(Payment.Collected.class);
        assertThat(shop.balance(card.no())).isEqualTo(50_00 - 19_90);
        assertThat(shop.desk.receipts.all()).singleElement().satisfies(receipt -> assertThat(receipt.channelNo())
                .isEqualTo(Long.toString(shop.cards.entries.getLast().no())));
        assertThat(channel().charge(charge(payment, card))).isInstanceOf(ChannelAnswer.Paid.class);
        assertThat(shop.balance(card.no())).isEqualTo(50_00 - 19_90);
    }

    @Test
    void the_last_fen_makes_it_spent_and_a_refund_active_again() {
        var card = shop.sold(1, 19_90).getFirst();
        shop.pay(1, card, card.pin());
        assertThat(shop.cards.find(card.no())).containsInstanceOf(Card.Spent.class);

        var order = refund(shop.cards.entries.getLast().no(), 5_00);
        assertThat(channel().queryRefund(order)).isInstanceOf(RefundAnswer.NoSuchRefund.class);
        var answer = channel().refund(order);
        assertThat(channel().refund(order)).isEqualTo(answer);
        assertThat(channel().queryRefund(order)).isEqualTo(answer);
        assertThat(shop.cards.find(card.no())).containsInstanceOf(Card.Active.class);
        assertThat(shop.balance(card.no())).isEqualTo(5_00);
    }

    @Test
    void a_card_that_holds_too_little_or_is_frozen_or_not_sold_does_not_pay() {
        var card = shop.sold(1, 19_89).getFirst();
        assertThat(refusal(shop.pay(1, card, card.pin()))).contains("BALANCE_TOO_LOW");

        shop.freezeCard.freeze(card.no(), "lost");
        assertThat(refusal(shop.pay(2, card, card.pin()))).contains("CARD_FROZEN");
        assertThat(shop.freezeCard.unfreeze(card.no(), "found")).isInstanceOf(Card.Active.class);

        var unsold = new CardShop();
        unsold.makeBatch.make(CardShop.terms(1, 50_00));
        var sheet = unsold.printBatch.print(CardShop.BATCH, "maker").getFirst();
        assertThat(refusal(unsold.pay(1, sheet, sheet.pin()))).contains("CARD_MADE");
        assertThatExceptionOfType(CardNotReady.class).isThrownBy(() -> unsold.freezeCard.freeze(sheet.no(), "x"));
    }

    @Test
    void a_charge_that_comes_after_the_closing_takes_nothing() {
        var card = shop.sold(1, 50_00).getFirst();
        var terms = payment(card);

        assertThat(channel().close(terms.paymentNo())).isInstanceOf(ChannelAnswer.Closed.class);
        assertThat(channel().charge(terms)).isInstanceOf(ChannelAnswer.Closed.class);
        assertThat(shop.balance(card.no())).isEqualTo(50_00);
    }

    @Test
    void asked_and_closed_it_says_what_was_taken() {
        var card = shop.sold(1, 50_00).getFirst();
        var paid = shop.pay(1, card, card.pin()).terms().paymentNo();

        assertThat(channel().query(paid)).isInstanceOf(ChannelAnswer.Paid.class);
        assertThat(channel().close(paid)).isInstanceOf(ChannelAnswer.Paid.class);
        assertThat(channel().query(1)).isInstanceOf(ChannelAnswer.NoSuchOrder.class);
    }

    @Test
    void five_wrong_pins_lock_the_card_for_half_an_hour() {
        var card = shop.sold(1, 50_00).getFirst();
        for (int i = 0; i < 5; i++) {
            assertThatExceptionOfType(WrongPin.class).isThrownBy(() -> shop.pay(1, card, "99999999"));
        }
        assertThatExceptionOfType(CardLocked.class).isThrownBy(() -> shop.pay(1, card, card.pin()));
        assertThatExceptionOfType(CardLocked.class).isThrownBy(() -> shop.readCard.read(card.no(), card.pin()));
        assertThat(shop.desk.told.audited).contains("card.locked");

        var later = shop.checkPin(Desk.NOON.plus(Duration.ofMinutes(30)));
        assertThat(later.check(card.no(), card.pin())).isEqualTo(CheckPin.Outcome.RIGHT);
    }

    @Test
    void a_right_pin_forgives_the_wrong_ones_before_it() {
        var card = shop.sold(1, 50_00).getFirst();
        for (int i = 0; i < 12; i++) {
            var right = i % 4 == 3;
            assertThat(shop.checkPin(Desk.NOON).check(card.no(), right ? card.pin() : "99999999"))
                    .isEqualTo(right ? CheckPin.Outcome.RIGHT : CheckPin.Outcome.WRONG);
        }
    }

    @Test
    void an_unknown_card_and_a_wrong_pin_are_told_alike() {
        var nobodys = new PrintBatch.Sheet(new CardNo(12345), "00000001");
        assertThatExceptionOfType(WrongPin.class).isThrownBy(() -> shop.pay(1, nobodys, nobodys.pin()));
        assertThat(CardNo.parse("123")).isEmpty();
        assertThat(CardNo.parse("9999999999999999999")).isEmpty();
    }

    @Test
    void what_is_left_at_the_date_is_breakage_once_and_a_refund_after_it_is_the_holders() {
        var card = shop.sold(1, 50_00).getFirst();
        shop.pay(1, card, card.pin());
        var entry = shop.cards.entries.getLast().no();
        shop.expire(card.no(), CardShop.EXPIRY.minusSeconds(1));
        assertThat(shop.balance(card.no())).isEqualTo(30_10);

        shop.expire(card.no(), CardShop.EXPIRY);
        shop.expire(card.no(), CardShop.EXPIRY);
        assertThat(shop.cards.find(card.no())).containsInstanceOf(Card.Expired.class);
        assertThat(shop.desk.told.events.getLast()).isInstanceOfSatisfying(StoredValueMoved.class, event -> {
            assertThat(event.reason()).isEqualTo("BREAKAGE");
            assertThat(event.amount()).isEqualTo(Money.cny(-30_10));
        });

        channel().refund(refund(entry, 5_00));
        assertThat(shop.balance(card.no())).isEqualTo(5_00);
    }

    @Test
    void a_frozen_card_does_not_expire() {
        var card = shop.sold(1, 50_00).getFirst();
        shop.freezeCard.freeze(card.no(), "under investigation");
        shop.expire(card.no(), CardShop.EXPIRY);
        assertThat(shop.balance(card.no())).isEqualTo(50_00);
    }

    private PaymentChannel channel() {
        return shop.desk.channels.of(Channel.CARD);
    }

    /** A payment that its opener has not charged yet. */
    private Charge payment(PrintBatch.Sheet card) {
        var opened = shop.desk.pay(9, Method.WECHAT_NATIVE).terms();
        var terms = new Terms(
                opened.paymentNo(),
                opened.due(),
                opened.buyer(),
                opened.merchant(),
                Method.CARD,
                opened.amount(),
                opened.subject(),
                Optional.of(card.no().digits()),
                0,
                opened.openedAt(),
                opened.expiresAt());
        var pending = new Payment.Pending(terms, Optional.empty(), 0);
        shop.desk.payments.keep(pending);
        return charge(pending, card);
    }

    private static Charge charge(Payment payment, PrintBatch.Sheet card) {
        var terms = payment.terms();
        return new Charge(
                terms.paymentNo(),
                Method.CARD,
                terms.amount(),
                terms.subject(),
                terms.expiresAt(),
                Payer.of(card.no().digits()),
                0);
    }

    private static Optional<String> refusal(Payment payment) {
        return payment instanceof Payment.Closed closed ? closed.why().channelCode() : Optional.empty();
    }

    private static RefundOrder refund(long entryNo, long fen) {
        return new RefundOrder(77, "1", Long.toString(entryNo), Money.cny(fen), Money.cny(19_90), "x");
    }
}
