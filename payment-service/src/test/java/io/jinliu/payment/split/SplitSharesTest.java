package io.jinliu.payment.split;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jinliu.common.money.Money;
import io.jinliu.payment.channel.Receiver;
import io.jinliu.payment.channel.Receiver.Type;
import io.jinliu.payment.split.Cut.BasisPoints;
import io.jinliu.payment.split.Cut.Fixed;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class SplitSharesTest {

    @Property(tries = 3_000)
    void shares_and_rest_add_up_and_none_is_a_fen_away_from_its_part(
            @ForAll @LongRange(min = 100_000, max = 1_000_000_000_000L) long fen,
            @ForAll @Size(min = 1, max = 12) List<@IntRange(min = 1, max = 833) Integer> points) {
        var split = SplitShares.of(Money.cny(fen), wishes(points));

        assertThat(SplitShares.sum(split.amount(), split.shares()).plus(split.rest()))
                .isEqualTo(Money.cny(fen));
        assertThat(split.rest().negative()).isFalse();
        for (var share : split.shares()) {
            var exact = fen * (double) pointsOf(share, points) / Cut.WHOLE;
            assertThat(Math.abs(share.amount().minor() - exact)).isLessThan(1.001);
        }
    }

    @Property(tries = 3_000)
    void the_order_of_receivers_changes_nothing(
            @ForAll @LongRange(min = 100_000, max = 10_000_000) long fen,
            @ForAll @Size(min = 2, max = 8) List<@IntRange(min = 1, max = 1_000) Integer> points,
            @ForAll @IntRange(max = 5_000) int fixed,
            @ForAll long seed) {
        var wishes = new ArrayList<>(wishes(points));
        if (fixed > 0) {
            wishes.add(new Wish(receiver(99), new Fixed(Money.cny(fixed)), "fixed"));
        }
        var amount = Money.cny(fen);
        var before = SplitShares.of(amount, wishes);

        Collections.shuffle(wishes, new Random(seed));

        assertThat(SplitShares.of(amount, wishes)).isEqualTo(before);
    }

    @Property(tries = 2_000)
    void a_fixed_amount_is_given_to_the_fen_and_comes_off_the_merchants_rest(
            @ForAll @LongRange(min = 10_000, max = 10_000_000) long fen,
            @ForAll @IntRange(min = 1, max = 9_000) int points,
            @ForAll @LongRange(min = 1, max = 900) long fixed) {
        var part = new Wish(receiver(1), new BasisPoints(points), "part");
        var alone = SplitShares.of(Money.cny(fen), List.of(part));

        var both = SplitShares.of(
                Money.cny(fen), List.of(part, new Wish(receiver(2), new Fixed(Money.cny(fixed)), "fixed")));

        assertThat(both.shares().getFirst()).isEqualTo(alone.shares().getFirst());
        assertThat(both.shares().getLast().amount()).isEqualTo(Money.cny(fixed));
        assertThat(both.rest()).isEqualTo(alone.rest().minus(Money.cny(fixed)));
    }

    @Test
    void of_equal_remainders_the_smaller_receiver_id_goes_first_and_the_merchant_last() {
        var split = SplitShares.of(
                Money.cny(101),
                List.of(
                        new Wish(receiver(3), new BasisPoints(2_500), "c"),
                        new Wish(receiver(1), new BasisPoints(2_500), "a"),
                        new Wish(receiver(2), new BasisPoints(2_500), "b")));

        assertThat(split.shares()).extracting(share -> share.amount().minor()).containsExactly(26L, 25L, 25L);
        assertThat(split.rest()).isEqualTo(Money.cny(25));
    }

    @Test
    void refuses_what_is_more_than_the_whole() {
        var half = new Wish(receiver(1), new BasisPoints(5_001), "");
        var other = new Wish(receiver(2), new BasisPoints(5_000), "");
        var fixed = new Wish(receiver(3), new Fixed(Money.cny(5_000)), "");

        assertThatThrownBy(() -> SplitShares.of(Money.cny(10_000), List.of(half, other)))
                .isInstanceOf(MoreThanShareable.class);
        assertThatThrownBy(() -> SplitShares.of(Money.cny(10_000), List.of(half, fixed)))
                .isInstanceOf(MoreThanShareable.class);
        assertThat(SplitShares.of(Money.cny(10_000), List.of(other, fixed)).rest()).isEqualTo(Money.cny(0));
    }

    @Test
    void refuses_a_receiver_named_twice_a_share_of_nothing_and_another_currency() {
        var one = new Wish(receiver(1), new BasisPoints(1), "");
        var again = new Wish(
                new Receiver(Type.MERCHANT_ID, receiver(1).account(), Optional.of("other")), new BasisPoints(1), "");
        var yen = new Wish(receiver(1), new Fixed(Money.of(1, "JPY")), "");

        assertThatThrownBy(() -> SplitShares.of(Money.cny(1_000_000), List.of(one, again)))
                .isInstanceOf(ReceiverNamedTwice.class);
        assertThatThrownBy(() -> SplitShares.of(Money.cny(10), List.of(one))).isInstanceOf(ShareTooSmall.class);
        assertThatThrownBy(() -> SplitShares.of(Money.cny(10), List.of(yen))).isInstanceOf(MoreThanShareable.class);
    }

    private static List<Wish> wishes(List<Integer> points) {
        var wishes = new ArrayList<Wish>();
        for (int i = 0; i < points.size(); i++) {
            wishes.add(new Wish(receiver(i), new BasisPoints(points.get(i)), "part"));
        }
        return wishes;
    }

    private static int pointsOf(Share share, List<Integer> points) {
        return points.get(Integer.parseInt(share.receiver().account()) - 1_000);
    }

    private static Receiver receiver(int i) {
        return new Receiver(Type.MERCHANT_ID, Integer.toString(1_000 + i), Optional.of("Receiver " + i));
    }
}
