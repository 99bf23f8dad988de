package io.jinliu.payment.split;

import static org.assertj.core.api.Assertions.assertThat;

import io.jinliu.common.money.Money;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

/** What receivers give back, refund by refund. */
class SplitReturnTest {

    @Property(tries = 3_000)
    void any_partial_refunds_in_any_order_that_add_up_to_the_whole_return_exactly_the_share(
            @ForAll @Size(min = 1, max = 30) List<@LongRange(min = 1, max = 50_000) Long> parts,
            @ForAll @IntRange(min = 1, max = 10_000) int points,
            @ForAll long seed) {
        var whole = Money.cny(parts.stream().mapToLong(Long::longValue).sum());
        var share = whole.part(points, Portion.Percent.WHOLE);
        var shuffled = new ArrayList<>(parts);
        Collections.shuffle(shuffled, new Random(seed));

        assertThat(returned(whole, share, parts)).isEqualTo(share);
        assertThat(returned(whole, share, shuffled)).isEqualTo(share);
    }

    @Property(tries = 3_000)
    void never_negative_never_more_than_the_share_and_as_the_sum_of_refunds_says(
            @ForAll @LongRange(min = 1, max = 1_000_000_000_000L) long amount,
            @ForAll @LongRange(min = 0, max = 1_000_000_000_000L) long shared,
            @ForAll @Size(max = 20) List<@LongRange(min = 0, max = 200_000_000_000L) Long> refunds) {
        var rule = new SplitReturn(Money.cny(amount));
        var share = Money.cny(Math.min(shared, amount));
        var refunded = Money.cny(0);
        var asked = Money.cny(0);
        for (var refund : refunds) {
            refunded = refunded.plus(Money.cny(refund));
            var next = rule.next(share, refunded, asked);
            assertThat(next.negative()).isFalse();
            asked = asked.plus(next);
            assertThat(asked).isEqualTo(rule.owed(share, refunded)).isLessThanOrEqualTo(share);
        }
    }

    @Property(tries = 2_000)
    void what_all_give_back_is_never_more_than_the_refund_and_short_by_less_than_a_fen_for_each(
            @ForAll @LongRange(min = 1_000, max = 1_000_000) long amount,
            @ForAll @Size(min = 1, max = 10) List<@IntRange(min = 1, max = 100) Integer> tenths,
            @ForAll @LongRange(min = 0, max = 1_000_000) long refunded) {
        var rule = new SplitReturn(Money.cny(amount));
        var capped = Math.min(refunded, amount);
        long given = 0;
        long shared = 0;
        for (var part : tenths) {
            var share = Money.cny(amount * part / 1_000);
            shared += share.minor();
            given += rule.owed(share, Money.cny(refunded)).minor();
        }

        assertThat(given).isLessThanOrEqualTo(shared * capped / amount);
        assertThat(given).isGreaterThanOrEqualTo(shared * capped / amount - tenths.size());
    }

    @Test
    void a_fen_that_is_not_whole_waits_for_the_refund_that_completes_it() {
        var rule = new SplitReturn(Money.cny(100));
        var share = Money.cny(33);

        assertThat(rule.owed(share, Money.cny(1))).isEqualTo(Money.cny(0));
        assertThat(rule.owed(share, Money.cny(4))).isEqualTo(Money.cny(1));
        assertThat(rule.owed(share, Money.cny(99))).isEqualTo(Money.cny(32));
        assertThat(rule.owed(share, Money.cny(100))).isEqualTo(share);
        assertThat(rule.owed(share, Money.cny(500))).isEqualTo(share);
    }

    private static Money returned(Money whole, Money share, List<Long> parts) {
        var rule = new SplitReturn(whole);
        var refunded = whole.zero();
        var returned = whole.zero();
        for (var part : parts) {
            refunded = refunded.plus(Money.cny(part));
            returned = returned.plus(rule.next(share, refunded, returned));
        }
        return returned;
    }
}
