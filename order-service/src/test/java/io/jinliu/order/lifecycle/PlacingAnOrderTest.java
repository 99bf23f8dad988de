package io.jinliu.order.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.jinliu.common.money.Money;
import io.jinliu.order.catalogue.CatalogueAtHand;
import io.jinliu.order.catalogue.UnknownSku;
import io.jinliu.order.lifecycle.Draft.Item;
import io.jinliu.order.particulars.Invoice;
import io.jinliu.order.particulars.PublishedTerms;
import io.jinliu.order.particulars.Receiver;
import io.jinliu.order.stock.OutOfStock;
import io.jinliu.order.stock.StockAtHand;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class PlacingAnOrderTest {

    static final Instant NOON = Instant.parse("2026-01-01T12:00:00Z");
    static final Clock CLOCK = Clock.fixed(NOON, ZoneOffset.UTC);
    static final OrderSettings SETTINGS =
            new OrderSettings(Duration.ofMinutes(30), Duration.ofDays(10), Duration.ofSeconds(30), 2, 5000);

    final StockAtHand stock = new StockAtHand(CLOCK);
    final CatalogueAtHand shop = new CatalogueAtHand(stock.stocks);
    final InMemoryOrders orders = new InMemoryOrders();
    final InMemoryAllowances allowances = new InMemoryAllowances();
    final InMemoryParticulars particulars = new InMemoryParticulars();
    final PlaceOrder placeOrder = new PlaceOrder(
            shop.catalogue,
            PublishedTerms.read(),
            stock.reserveStock,
            stock.settleHold,
            new OpenOrder(orders, particulars, allowances),
            new AbandonOrder(orders),
            orders,
            SETTINGS,
            CLOCK);

    PlacingAnOrderTest() {
        sell("TEA", "M2", Money.cny(68_00), 10);
        sell("CUP", "M2", Money.cny(45_00), 1);
        sell("PEN", "M1", Money.cny(19_90), 10);
        sell("IMPORTED", "M2", Money.of(1000, "USD"), 10);
    }

    @Test
    void takes_prices_and_names_from_our_books() {
        var order = place(1, new Item("TEA", 2), new Item("CUP", 1));

        var purchase = order.purchase();
        assertThat(purchase.amount()).isEqualTo(Money.cny(181_00));
        assertThat(purchase.merchantId()).isEqualTo("M2");
        assertThat(purchase.lines()).extracting(Line::name).containsExactly("TEA in English", "CUP in English");
        assertThat(purchase.payBefore()).isEqualTo(NOON.plusSeconds(1800));
        assertThat(stock.stocks.pieces("TEA")).isEqualTo("8/2/0");
        assertThat(orders.events).hasSize(1);
    }

    @Test
    void binds_the_acceptance_to_the_words_that_were_accepted() {
        place(1, new Item("TEA", 1));

        var acceptance = particulars.of(1).acceptance();
        assertThat(acceptance.hash()).matches("[0-9a-f]{64}");
        assertThat(acceptance.at()).isEqualTo(NOON);
        assertThat(acceptance.from()).isEqualTo("203.0.113.7");
    }

    @Test
    void finds_itself_done_when_it_is_repeated_under_its_number() {
        var first = place(1, new Item("TEA", 2));
        var second = place(1, new Item("TEA", 2));

        assertThat(second).isEqualTo(first);
        assertThat(stock.stocks.pieces("TEA")).isEqualTo("8/2/0");
        assertThat(allowances.unpaid).containsEntry("1001", 1);
    }

    @Test
    void gives_back_everything_when_something_is_short() {
        assertThatExceptionOfType(OutOfStock.class)
                .isThrownBy(() -> place(1, new Item("TEA", 2), new Item("CUP", 2)))
                .matches(shortOf -> shortOf.skuId().equals("CUP"));

        assertThat(stock.stocks.pieces("TEA")).isEqualTo("10/0/0");
        assertThat(orders.events).isEmpty();
        assertThatExceptionOfType(OrderAbandoned.class).isThrownBy(() -> place(1, new Item("TEA", 2)));
        assertThat(stock.stocks.pieces("TEA")).isEqualTo("10/0/0");
    }

    @Test
    void holds_nothing_for_a_number_that_was_given_up_meanwhile() {
        orders.abandon(new OrderNo(1));

        assertThatExceptionOfType(OrderAbandoned.class).isThrownBy(() -> place(1, new Item("TEA", 2)));
        assertThat(stock.stocks.pieces("TEA")).isEqualTo("10/0/0");
    }

    @Test
    void takes_nothing_for_a_buyer_who_holds_enough() {
        place(1, new Item("TEA", 1));
        place(2, new Item("TEA", 1));

        assertThatExceptionOfType(TooManyUnpaidOrders.class).isThrownBy(() -> place(3, new Item("TEA", 1)));
        assertThat(stock.stocks.pieces("TEA")).isEqualTo("8/2/0");
        assertThat(place(2, new Item("TEA", 1)).purchase().number())
                .as("what was placed is found, limit or not")
                .isEqualTo(new OrderNo(2));
    }

    @Test
    void keeps_to_one_merchant_and_one_currency() {
        assertThatExceptionOfType(SeveralMerchants.class)
                .isThrownBy(() -> place(1, new Item("TEA", 1), new Item("PEN", 1)));
        assertThatExceptionOfType(SeveralMerchants.class)
                .isThrownBy(() -> place(2, new Item("TEA", 1), new Item("IMPORTED", 1)));
        assertThat(stock.stocks.pieces("TEA")).isEqualTo("10/0/0");
        assertThat(stock.stocks.pieces("IMPORTED")).isEqualTo("10/0/0");
    }

    @Test
    void refuses_what_it_does_not_know_before_it_holds_anything() {
        assertThatExceptionOfType(UnknownSku.class)
                .isThrownBy(() -> place(1, new Item("TEA", 1), new Item("NOTHING", 1)));
        assertThatExceptionOfType(SameSkuTwice.class)
                .isThrownBy(() -> place(2, new Item("TEA", 1), new Item("TEA", 1)));
        assertThatExceptionOfType(UnknownTerms.class)
                .isThrownBy(() -> placeOrder.place(draft(3, "1999-01", new Item("TEA", 1))));
        assertThat(stock.stocks.pieces("TEA")).isEqualTo("10/0/0");
    }

    private Order place(long number, Item... items) {
        return placeOrder.place(draft(number, "2026-01", items));
    }

    private static Draft draft(long number, String termsVersion, Item... items) {
        return new Draft(
                new OrderNo(number),
                "1001",
                List.of(items),
                new Receiver("张三", "15000000000", "江苏省"),
                Invoice.NONE,
                termsVersion,
                "203.0.113.7",
                null,
                null,
                Locale.ENGLISH);
    }

    private void sell(String skuId, String merchantId, Money price, long pieces) {
        shop.add(skuId, merchantId, skuId + " 中文", skuId + " in English");
        stock.add(skuId, merchantId, price, pieces);
    }
}
