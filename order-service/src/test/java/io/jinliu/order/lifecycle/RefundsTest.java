package io.jinliu.order.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.jinliu.common.money.Money;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class RefundsTest {

    @Property
    void never_exceed_a_line_and_always_add_up_however_the_money_goes_back(
            @ForAll @Size(min = 1, max = 8) List<@LongRange(min = 1, max = 10_000) Long> prices,
            @ForAll @Size(max = 12) List<@IntRange(min = 1, max = 100) Integer> percents) {
        var purchase = purchase(prices);
        var refunds = Refunds.none(purchase);
        for (var percent : percents) {
            var left = purchase.amount().minus(refunds.total());
            var amount = left.part(percent, 100);
            if (amount.positive()) {
                var before = refunds.total();
                refunds = refunds.plus(purchase, new Refund("R", amount, Map.of(), Instant.EPOCH));
                assertThat(refunds.total()).isEqualTo(before.plus(amount));
            }
        }
        for (var line : purchase.lines()) {
            assertThat(refunds.ofLine(line.line()).negative()).isFalse();
            assertThat(refunds.ofLine(line.line())).isLessThanOrEqualTo(line.amount());
        }
    }

    @Property
    void end_at_the_whole_amount_when_everything_goes_back(
            @ForAll @Size(min = 1, max = 8) List<@LongRange(min = 1, max = 10_000) Long> prices,
            @ForAll @IntRange(min = 1, max = 99) int percent) {
        var purchase = purchase(prices);
        var part = purchase.amount().part(percent, 100);
        var refunds = Refunds.none(purchase);
        for (var amount : List.of(part, purchase.amount().minus(part))) {
            refunds = amount.positive()
                    ? refunds.plus(purchase, new Refund("R", amount, Map.of(), Instant.EPOCH))
                    : refunds;
        }

        assertThat(refunds.perLine())
                .isEqualTo(purchase.lines().stream().map(Line::amount).toList());
    }

    @Test
    void go_to_the_lines_they_name() {
        var purchase = purchase(List.of(100L, 200L));
        var named = new Refund("R", Money.cny(150), Map.of(2, Money.cny(150)), Instant.EPOCH);

        var refunds = Refunds.none(purchase).plus(purchase, named);

        assertThat(refunds.perLine()).containsExactly(Money.cny(0), Money.cny(150));
        assertThatExceptionOfType(IllegalArgumentException.class)
                .as("beyond the line, though not beyond the order")
                .isThrownBy(() -> refunds.plus(purchase, named));
    }

    @Test
    void refuse_lines_that_do_not_add_up_or_do_not_exist() {
        var purchase = purchase(List.of(100L, 200L));

        for (var lines : List.of(Map.of(1, Money.cny(99)), Map.of(3, Money.cny(100)))) {
            var refund = new Refund("R", Money.cny(100), lines, Instant.EPOCH);
            assertThatExceptionOfType(IllegalArgumentException.class)
                    .isThrownBy(() -> Refunds.none(purchase).plus(purchase, refund));
        }
    }

    private static Purchase purchase(List<Long> prices) {
        var lines = new ArrayList<Line>();
        for (var price : prices) {
            lines.add(Line.of(lines.size() + 1, "SKU-" + lines.size(), "goods", 1, Money.cny(price)));
        }
        return Purchase.of(Examples.NUMBER, "1001", "M1", lines, Instant.EPOCH, Instant.EPOCH);
    }
}
