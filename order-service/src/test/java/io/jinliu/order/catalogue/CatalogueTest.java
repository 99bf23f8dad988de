package io.jinliu.order.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.jinliu.common.money.Money;
import io.jinliu.order.stock.InMemoryStocks;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class CatalogueTest {

    final InMemorySkus skus = new InMemorySkus();
    final InMemoryStocks stocks = new InMemoryStocks();
    final AddSku addSku = new AddSku(skus, stocks);
    final Catalogue catalogue = new Catalogue(skus, stocks);

    @Test
    void offers_what_was_added() {
        addSku.add(tea("A"), Money.cny(68_00), 5, 1);

        var offer = catalogue.offer("A");

        assertThat(offer.stock().unitPrice()).isEqualTo(Money.cny(68_00));
        assertThat(offer.sku().nameFor(Locale.SIMPLIFIED_CHINESE)).isEqualTo("茶");
        assertThat(offer.sku().nameFor(Locale.FRENCH)).isEqualTo("tea");
    }

    @Test
    void finds_its_work_done_under_the_same_claim_and_refuses_another() {
        addSku.add(tea("A"), Money.cny(68_00), 5, 1);
        addSku.add(tea("A"), Money.cny(68_00), 5, 1);

        assertThat(stocks.pieces("A")).isEqualTo("5/0/0");
        assertThatExceptionOfType(SkuExists.class).isThrownBy(() -> addSku.add(tea("A"), Money.cny(1), 5, 2));
    }

    @Test
    void does_not_offer_what_was_added_only_in_part() {
        skus.add(tea("A"), 1);

        assertThatExceptionOfType(UnknownSku.class).isThrownBy(() -> catalogue.offer("A"));
        assertThat(catalogue.page(null, 10).offers()).isEmpty();
    }

    @Test
    void turns_pages_without_missing_or_repeating_a_sku() {
        for (var id : new String[] {"C", "A", "B"}) {
            addSku.add(tea(id), Money.cny(1), 1, 1);
        }

        var first = catalogue.page(null, 2);
        var second = catalogue.page(first.nextCursor(), 2);

        assertThat(first.offers()).extracting(offer -> offer.sku().skuId()).containsExactly("A", "B");
        assertThat(second.offers()).extracting(offer -> offer.sku().skuId()).containsExactly("C");
        assertThat(second.nextCursor()).isNull();
    }

    @Test
    void has_no_price_of_nothing() {
        assertThatExceptionOfType(IllegalArgumentException.class)
                .isThrownBy(() -> addSku.add(tea("A"), Money.cny(0), 1, 1));
    }

    private static Sku tea(String id) {
        return new Sku(id, "M2", "茶", "tea");
    }
}
