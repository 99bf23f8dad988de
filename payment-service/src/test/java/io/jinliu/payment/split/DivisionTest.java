package io.jinliu.payment.split;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.jinliu.common.money.Money;
import io.jinliu.payment.split.Portion.Fixed;
import io.jinliu.payment.split.Portion.Percent;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class DivisionTest {

    private static final long MOST = 100_000_000_00L;

    @Test
    void the_last_fen_go_to_the_largest_remainders() {
        var split = Division.of(Money.cny(100), Map.of("b", new Percent(3_333), "a", new Percent(3_334)));

        assertThat(split.shares()).containsEntry("a", Money.cny(34)).containsEntry("b", Money.cny(33));
        assertThat(split.rest()).isEqualTo(Money.cny(33));
    }

    @Test
    void among_equals_the_smaller_id_gets_it_and_the_merchant_last() {
        var split = Division.of(Money.cny(2), Map.of("b", new Percent(2_500), "a", new Percent(2_500)));

        assertThat(split.shares()).containsEntry("a", Money.cny(1)).containsEntry("b", Money.cny(0));
        assertThat(split.rest()).isEqualTo(Money.cny(1));
    }

    @Test
    void a_fixed_amount_is_the_merchants_to_bear() {
        var split = Division.of(Money.cny(100_00), Map.of("a", new Percent(1_000), "b", new Fixed(Money.cny(88_88))));

        assertThat(split.shares()).containsEntry("a", Money.cny(10_00)).containsEntry("b", Money.cny(88_88));
        assertThat(split.rest()).isEqualTo(Money.cny(1_12));
    }

    @Test
    void more_than_there_is_is_refused() {
        var whole = Money.cny(100_00);
        assertThatExceptionOfType(SplitTooLarge.class)
                .isThrownBy(() -> Division.of(whole, Map.of("a", new Percent(6_000), "b", new Percent(4_001))));
        assertThatExceptionOfType(SplitTooLarge.class)
                .isThrownBy(() -> Division.of(whole, Map.of("a", new Percent(9_999), "b", new Fixed(Money.cny(2)))));
        assertThatExceptionOfType(SplitTooLarge.class).isThrownBy(() -> Division.of(whole, Map.of("a", new Percent(1)))
                .giveBack(Money.cny(1), whole));
    }

    @Property(tries = 2_000)
    void shares_and_rest_are_the_whole_and_each_is_within_a_fen_of_its_part(
            @ForAll @LongRange(min = 1, max = MOST) long fen,
            @ForAll @Size(max = 12) List<@IntRange(min = 1, max = 800) Integer> parts) {
        var split = Division.of(Money.cny(fen), percents(parts));

        assertThat(split.whole()).isEqualTo(Money.cny(fen));
        for (int i = 0; i < parts.size(); i++) {
            var away = Objects.requireNonNull(split.shares().get(id(i))).minor() * Percent.WHOLE - fen * parts.get(i);
            assertThat(Math.abs(away)).isLessThan(Percent.WHOLE);
        }
    }

    @Property(tries = 2_000)
    void the_order_of_the_receivers_changes_nothing(
            @ForAll @LongRange(min = 1, max = MOST) long fen,
            @ForAll @Size(max = 12) List<@IntRange(min = 1, max = 800) Integer> parts,
            @ForAll Random random) {
        var wanted = List.copyOf(percents(parts).entrySet());
        var shuffled = new ArrayList<>(wanted);
        Collections.shuffle(shuffled, random);
        var other = new LinkedHashMap<String, Portion>();
        shuffled.forEach(entry -> other.put(entry.getKey(), entry.getValue()));

        assertThat(Division.of(Money.cny(fen), other)).isEqualTo(Division.of(Money.cny(fen), percents(parts)));
    }

    @Property(tries = 2_000)
    void refunds_of_the_whole_in_whatever_pieces_give_back_exactly_the_division(
            @ForAll @LongRange(min = 1, max = 1_000_00) long fen,
            @ForAll @Size(max = 8) List<@IntRange(min = 1, max = 1_200) Integer> parts,
            @ForAll Random random) {
        var split = Division.of(Money.cny(fen), percents(parts));
        var given = new TreeMap<String, Money>();
        var rest = Money.cny(0);
        var refunded = Money.cny(0);
        while (refunded.compareTo(split.whole()) < 0) {
            var refund = Money.cny(1 + random.nextLong(fen - refunded.minor()));
            var back = split.giveBack(refunded, refund);
            assertThat(sum(back.shares().values()).plus(back.rest())).isEqualTo(refund);
            assertThat(back.shares().values()).noneMatch(Money::negative);
            back.shares().forEach((id, part) -> given.merge(id, part, Money::plus));
            rest = rest.plus(back.rest());
            refunded = refunded.plus(refund);
        }

        assertThat(given).isEqualTo(split.shares());
        assertThat(rest).isEqualTo(split.rest());
    }

    private static Money sum(Collection<Money> parts) {
        return parts.stream().reduce(Money.cny(0), Money::plus);
    }

    private static Map<String, Portion> percents(List<Integer> parts) {
        var wanted = new LinkedHashMap<String, Portion>();
        for (int i = 0; i < parts.size(); i++) {
            wanted.put(id(i), new Percent(parts.get(i)));
        }
        return wanted;
    }

    private static String id(int place) {
        return "receiver-%02d".formatted(place);
    }
}
