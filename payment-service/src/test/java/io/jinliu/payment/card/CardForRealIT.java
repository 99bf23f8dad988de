package io.jinliu.payment.card;

import static org.assertj.core.api.Assertions.assertThat;

import io.jinliu.common.id.Ids;
import io.jinliu.common.id.Slot;
import io.jinliu.common.money.Money;
import io.jinliu.payment.AtOnce;
import io.jinliu.payment.channel.ChannelAnswer;
import io.jinliu.payment.channel.Method;
import io.jinliu.payment.channel.Payer;
import io.jinliu.payment.collect.ClosePayment;
import io.jinliu.payment.collect.Closing.Reason;
import io.jinliu.payment.collect.Evidence;
import io.jinliu.payment.collect.PartNotCovered;
import io.jinliu.payment.collect.PayDue;
import io.jinliu.payment.collect.Payment;
import io.jinliu.payment.due.DueRef;
import io.jinliu.payment.due.LearnDue;
import io.jinliu.payment.due.Owed;
import io.jinliu.payment.part.Wish;
import io.jinliu.payment.security.RunningPayments;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Cards where they can be overdrawn, and a batch of the largest size, on a real database. */
@Tag("storage")
class CardForRealIT extends RunningPayments {

    final Ids ids;
    final LearnDue learnDue;
    final MakeBatch makeBatch;
    final PrintBatch printBatch;
    final ActivateBatch activateBatch;
    final PayWithCard payWithCard;
    final PayDue payDue;
    final ClosePayment closePayment;
    final Cards cards;
    final Clock clock;

    CardForRealIT(
            Ids ids,
            LearnDue learnDue,
            MakeBatch makeBatch,
            PrintBatch printBatch,
            ActivateBatch activateBatch,
            PayWithCard payWithCard,
            PayDue payDue,
            ClosePayment closePayment,
            Cards cards,
            Clock clock) {
        this.ids = ids;
        this.learnDue = learnDue;
        this.makeBatch = makeBatch;
        this.printBatch = printBatch;
        this.activateBatch = activateBatch;
        this.payWithCard = payWithCard;
        this.payDue = payDue;
        this.closePayment = closePayment;
        this.cards = cards;
        this.clock = clock;
    }

    @Test
    void a_card_in_one_slot_pays_a_due_in_another() {
        var card = sold(1, 50_00).getFirst();
        for (var buyer : List.of("3001", "3002", "3003")) {
            assertThat(pay(buyer, card)).isInstanceOf(Payment.Collected.class);
        }
        assertThat(balance(card)).isEqualTo(Money.cny(50_00 - 3 * 3_00));
    }

    @Test
    void a_hundred_parallel_payments_never_overdraw_a_card() throws Exception {
        var card = sold(1, 100_00).getFirst();
        var answers = AtOnce.all(IntStream.range(0, 100)
                .mapToObj(i -> AtOnce.patient(() -> payWithCard.pay(card.no(), 1_000 + i, Money.cny(3_00))))
                .toList());

        assertThat(answers).filteredOn(ChannelAnswer.Paid.class::isInstance).hasSize(33);
        assertThat(answers).filteredOn(ChannelAnswer.Refused.class::isInstance).hasSize(67);
        assertThat(balance(card)).isEqualTo(Money.cny(1_00));
    }

    @Test
    void payments_at_once_hold_no_more_of_a_card_than_it_has_and_let_all_of_it_go() throws Exception {
        var card = sold(1, 20_00).getFirst();
        var payments = AtOnce.all(IntStream.range(0, 20)
                .mapToObj(i -> half("31" + i, card))
                .map(half -> AtOnce.patient(() -> payPartly(half)))
                .toList());

        assertThat(payments).filteredOn(Optional::isPresent).hasSize(13);
        assertThat(held(card)).isEqualTo(Money.cny(13 * 1_50));
        assertThat(balance(card)).isEqualTo(Money.cny(20_00));

        AtOnce.all(payments.stream()
                .flatMap(Optional::stream)
                .map(payment ->
                        AtOnce.patient(() -> closePayment.close(payment.terms().paymentNo(), Reason.BUYER_CLOSED)))
                .toList());
        assertThat(held(card)).isEqualTo(Money.cny(0));
        assertThat(balance(card)).isEqualTo(Money.cny(20_00));
    }

    @Test
    void a_thousand_cards_are_printed_and_activated_in_time() {
        var sheets = sold(1_000, 10_00);
        assertThat(sheets).hasSize(1_000).doesNotHaveDuplicates();
        assertThat(cards.find(sheets.getLast().no())).containsInstanceOf(Card.Active.class);
    }

    private List<PrintBatch.Sheet> sold(int count, long face) {
        var number = ids.next(Slot.ofOwner("maker"));
        var expiry = clock.instant().plus(Duration.ofDays(30));
        makeBatch.make(new CardBatch.Terms(number, "M1", "maker", count, Money.cny(face), expiry));
        var sheets = printBatch.print(number, "maker");
        activateBatch.activate(number, "checker");
        return sheets;
    }

    /** Half of it by card, the rest by Alipay. */
    private PayDue.Request half(String buyer, PrintBatch.Sheet card) {
        return new PayDue.Request(
                ids.next(Slot.ofOwner(buyer)),
                buyer,
                owed(buyer),
                Method.ALIPAY_PRECREATE,
                Payer.ANYBODY,
                0,
                false,
                new Evidence(Optional.empty(), Optional.of(card.pin())),
                List.of(new Wish(
                        Method.CARD, Money.cny(1_50), Optional.of(card.no().digits()))));
    }

    private Optional<Payment> payPartly(PayDue.Request half) {
        try {
            return Optional.of(payDue.pay(half));
        } catch (PartNotCovered _) {
            return Optional.empty();
        }
    }

    private Payment pay(String buyer, PrintBatch.Sheet card) {
        return payDue.pay(new PayDue.Request(
                ids.next(Slot.ofOwner(buyer)),
                buyer,
                owed(buyer),
                Method.CARD,
                Payer.of(card.no().digits()),
                0,
                new Evidence(Optional.empty(), Optional.of(card.pin()))));
    }

    private DueRef owed(String buyer) {
        var due = DueRef.order(ids.next(Slot.ofOwner(buyer)));
        var line = new Owed.Line(1, 1, Money.cny(3_00), Money.cny(0));
        learnDue.learn(new Owed(
                due,
                buyer,
                "M1",
                "Pens",
                Money.cny(3_00),
                clock.instant().plus(Duration.ofMinutes(30)),
                List.of(line),
                1));
        return due;
    }

    private Money held(PrintBatch.Sheet card) {
        return cards.find(card.no()).orElseThrow().purse().held();
    }

    private Money balance(PrintBatch.Sheet card) {
        return cards.find(card.no()).orElseThrow().purse().balance();
    }
}
