package io.jinliu.payment.card;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.jinliu.common.money.Money;
import io.jinliu.payment.collect.Desk;
import org.junit.jupiter.api.Test;

class CardBatchTest {

    final CardShop shop = new CardShop();

    @Test
    void a_batch_is_printed_once_and_by_its_maker() {
        shop.makeBatch.make(CardShop.terms(3, 50_00));

        assertThatExceptionOfType(UnknownBatch.class).isThrownBy(() -> shop.printBatch.print(CardShop.BATCH, "x"));
        assertThat(shop.printBatch.print(CardShop.BATCH, "maker"))
                .hasSize(3)
                .allSatisfy(sheet -> assertThat(sheet.no().digits()).hasSize(19))
                .extracting(PrintBatch.Sheet::pin)
                .containsExactly("00000001", "00000002", "00000003");
        assertThatExceptionOfType(BatchNotReady.class).isThrownBy(() -> shop.printBatch.print(CardShop.BATCH, "maker"));
    }

    @Test
    void a_second_person_activates_it_once_and_then_we_owe_what_it_is_worth() {
        shop.makeBatch.make(CardShop.terms(3, 50_00));
        assertThatExceptionOfType(BatchNotReady.class)
                .isThrownBy(() -> shop.activateBatch.activate(CardShop.BATCH, "checker"));
        var sheet = shop.printBatch.print(CardShop.BATCH, "maker").getFirst();
        assertThat(shop.balance(sheet.no())).isZero();
        assertThatExceptionOfType(SameHands.class)
                .isThrownBy(() -> shop.activateBatch.activate(CardShop.BATCH, "maker"));

        shop.activateBatch.activate(CardShop.BATCH, "checker");
        assertThat(shop.balance(sheet.no())).isEqualTo(50_00);
        assertThat(shop.desk.told.events)
                .containsExactly(new StoredValueMoved(
                        "CARD", "M1", Long.toString(CardShop.BATCH), Money.cny(150_00), "SALE", Desk.NOON));
        assertThatExceptionOfType(BatchNotReady.class)
                .isThrownBy(() -> shop.activateBatch.activate(CardShop.BATCH, "checker"));
    }

    @Test
    void the_same_number_makes_one_batch_and_no_batch_is_made_for_a_day_that_is_over() {
        var batch = shop.makeBatch.make(CardShop.terms(3, 50_00));
        assertThat(shop.makeBatch.make(CardShop.terms(3, 50_00))).isEqualTo(batch);
        var late = new CardBatch.Terms(1024, "M1", "maker", 1, Money.cny(1), Desk.NOON);
        assertThatExceptionOfType(DateIsOver.class).isThrownBy(() -> shop.makeBatch.make(late));
    }
}
