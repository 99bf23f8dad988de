package io.jinliu.common.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import java.math.BigInteger;
import java.util.Currency;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class MoneyTest {

    static final Currency CNY = Currency.getInstance("CNY");

    @Test
    void gives_the_leftover_to_the_largest_remainders() {
        assertThat(Money.cny(100).split(List.of(1L, 1L, 1L)))
                .containsExactly(Money.cny(34), Money.cny(33), Money.cny(33));
        assertThat(Money.cny(10).split(List.of(14L, 1L, 5L))).containsExactly(Money.cny(7), Money.cny(1), Money.cny(2));
        assertThat(Money.cny(-100).split(List.of(1L, 1L, 1L)))
                .containsExactly(Money.cny(-34), Money.cny(-33), Money.cny(-33));
    }

    @Property
    void shares_add_up_and_are_never_a_unit_off(
            @ForAll @LongRange(min = -1_000_000_000_000L, max = 1_000_000_000_000L) long minor,
            @ForAll @Size(min = 1, max = 12) List<@IntRange(max = 1_000_000) Integer> numbers) {
        var weights = numbers.stream().map(Integer::longValue).toList();
        var whole = weights.stream().mapToLong(Long::longValue).sum();
        if (whole == 0) {
            return;
        }
        var shares = Money.cny(minor).split(weights);

        assertThat(shares.stream().reduce(Money.cny(0), Money::plus)).isEqualTo(Money.cny(minor));
        for (int i = 0; i < shares.size(); i++) {
            var exact = BigInteger.valueOf(minor).multiply(BigInteger.valueOf(weights.get(i)));
            var given = BigInteger.valueOf(shares.get(i).minor()).multiply(BigInteger.valueOf(whole));
            assertThat(given.subtract(exact).abs()).isLessThan(BigInteger.valueOf(whole));
        }
    }

    @Test
    void takes_a_part_rounded_half_up() {
        assertThat(Money.cny(13_600).part(500, 10_000)).isEqualTo(Money.cny(680));
        assertThat(Money.cny(10).part(5, 100)).isEqualTo(Money.cny(1));
        assertThat(Money.cny(9).part(5, 100)).isEqualTo(Money.cny(0));
        assertThat(Money.cny(-10).part(5, 100)).isEqualTo(Money.cny(-1));
    }

    @Test
    void knows_how_many_decimals_a_currency_has() {
        assertThat(Money.parse("1999", Currency.getInstance("JPY"))).isEqualTo(Money.of(1999, "JPY"));
        assertThat(Money.of(1_234, "KWD").toMajor()).isEqualTo("1.234");
        assertThatExceptionOfType(ArithmeticException.class)
                .isThrownBy(() -> Money.parse("19.99", Currency.getInstance("JPY")));
    }

    @Test
    void refuses_what_it_would_have_to_round() {
        assertThatExceptionOfType(ArithmeticException.class).isThrownBy(() -> Money.parse("12.345", CNY));
        assertThat(Money.parse("12.34", CNY)).isEqualTo(Money.cny(12_34)).hasToString("CNY 12.34");
    }

    @Test
    @SuppressWarnings("NullAway") // whoever reads JSON is not checked
    void is_of_some_currency() {
        assertThatNullPointerException().isThrownBy(() -> new Money(100, null));
    }

    @Test
    void refuses_to_mix_currencies_and_to_overflow() {
        assertThatExceptionOfType(IllegalArgumentException.class)
                .isThrownBy(() -> Money.cny(1).plus(Money.of(1, "USD")));
        assertThatExceptionOfType(ArithmeticException.class)
                .isThrownBy(() -> Money.cny(Long.MAX_VALUE).plus(Money.cny(1)));
    }
}
