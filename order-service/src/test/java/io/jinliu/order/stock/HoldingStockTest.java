package io.jinliu.order.stock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.jinliu.common.money.Money;
import io.jinliu.order.stock.Hold.Held;
import io.jinliu.order.stock.HoldOwners.Word;
import io.jinliu.order.stock.HoldOwners.Word.NotNeeded;
import io.jinliu.order.stock.HoldOwners.Word.SoldForGood;
import io.jinliu.order.stock.HoldOwners.Word.StillOpen;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;

class HoldingStockTest {

    static final Instant NOON = Instant.parse("2026-01-01T12:00:00Z");
    static final String TEA = "SKU-TEA";

    final StockAtHand stock = new StockAtHand(Clock.fixed(NOON, ZoneOffset.UTC));
    Word word = new StillOpen(NOON.plusSeconds(3600));
    final FollowOrder followOrder = new FollowOrder(new Owner(), stock.settleHold);

    HoldingStockTest() {
        stock.add(TEA, "M2", Money.cny(68_00), 10);
    }

    @Test
    void sets_pieces_aside_and_says_what_they_cost() {
        var terms = stock.reserveStock.reserve(TEA, 1, 3);

        assertThat(terms.unitPrice()).isEqualTo(Money.cny(68_00));
        assertThat(terms.merchantId()).isEqualTo("M2");
        assertThat(stock.stocks.pieces(TEA)).isEqualTo("7/3/0");
    }

    @Test
    void holds_once_however_often_one_number_asks() {
        stock.reserveStock.reserve(TEA, 1, 3);
        stock.reserveStock.reserve(TEA, 1, 3);

        assertThat(stock.stocks.pieces(TEA)).isEqualTo("7/3/0");
    }

    @Test
    void never_holds_what_is_not_there() {
        stock.reserveStock.reserve(TEA, 1, 8);

        assertThatExceptionOfType(OutOfStock.class).isThrownBy(() -> stock.reserveStock.reserve(TEA, 2, 3));
        assertThatExceptionOfType(NotForSale.class).isThrownBy(() -> stock.reserveStock.reserve("X", 2, 3));
        assertThat(stock.stocks.pieces(TEA)).isEqualTo("2/8/0");
    }

    @Test
    void gives_a_number_that_gave_back_nothing_again() {
        stock.reserveStock.reserve(TEA, 1, 3);
        word = new NotNeeded();
        followOrder.follow(TEA, 1);

        assertThatExceptionOfType(HoldReleased.class).isThrownBy(() -> stock.reserveStock.reserve(TEA, 1, 3));
        assertThat(stock.stocks.pieces(TEA)).isEqualTo("10/0/0");
    }

    @Test
    void follows_the_orders_word_and_not_the_number_of_times_it_is_told() {
        stock.reserveStock.reserve(TEA, 1, 3);
        word = new SoldForGood();
        followOrder.followAll(1);
        followOrder.followAll(1);
        assertThat(stock.stocks.pieces(TEA)).isEqualTo("7/0/3");

        word = new NotNeeded();
        followOrder.followAll(1);
        followOrder.followAll(1);
        assertThat(stock.stocks.pieces(TEA)).isEqualTo("10/0/0");
    }

    @Test
    void does_not_sell_again_what_a_late_word_says_is_sold() {
        stock.reserveStock.reserve(TEA, 1, 3);
        word = new NotNeeded();
        followOrder.follow(TEA, 1);
        word = new SoldForGood();
        followOrder.follow(TEA, 1);

        assertThat(stock.stocks.pieces(TEA)).isEqualTo("10/0/0");
    }

    @Test
    void asks_again_later_while_the_order_is_open() {
        stock.reserveStock.reserve(TEA, 1, 3);
        followOrder.follow(TEA, 1);

        assertThat(stock.stocks.hold(TEA, 1)).hasValueSatisfying(hold -> assertThat(((Held) hold).expiresAt())
                .isEqualTo(NOON.plusSeconds(3600)));
    }

    final class Owner implements HoldOwners {

        @Override
        public Word wordOf(long orderNo) {
            return word;
        }

        @Override
        public List<String> skusOf(long orderNo) {
            return List.of(TEA, "SKU-IT-NEVER-HELD");
        }
    }
}
