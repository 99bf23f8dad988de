package io.jinliu.payment.split;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.jinliu.common.money.Money;
import io.jinliu.payment.channel.Receiver;
import io.jinliu.payment.split.Portion.Fixed;
import io.jinliu.payment.split.Portion.Percent;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class WishesTest {

    @Test
    void shares_are_what_the_division_says_and_stand_by_their_receivers_ids() {
        var wishes = new Wishes(List.of(
                part(3, 2_500),
                part(1, 2_500),
                new Wish(receiver(4), new Fixed(Money.cny(25)), "fee"),
                part(2, 2_500)));

        var shares = wishes.of(Money.cny(101));

        assertThat(shares).extracting(Share::line).containsExactly(1, 2, 3, 4);
        assertThat(shares).extracting(share -> share.receiver().account()).containsExactly("1", "2", "3", "4");
        assertThat(shares).extracting(share -> share.amount().minor()).containsExactly(26L, 25L, 25L, 25L);
        assertThat(shares).noneMatch(Share::paid);
    }

    @Test
    void more_than_the_whole_is_refused() {
        var wishes = new Wishes(List.of(part(1, 5_001), new Wish(receiver(2), new Fixed(Money.cny(5_000)), "fee")));

        assertThatExceptionOfType(SplitTooLarge.class).isThrownBy(() -> wishes.of(Money.cny(10_000)));
    }

    @Test
    void a_receiver_is_named_once_by_whatever_name() {
        var again = new Wish(new Receiver(Receiver.Type.MERCHANT_ID, "1", Optional.of("other")), new Percent(1), "x");
        var wishes = new Wishes(List.of(part(1, 1), again));

        assertThatExceptionOfType(ReceiverNamedTwice.class).isThrownBy(() -> wishes.of(Money.cny(1_000_000)));
    }

    @Test
    void a_share_of_nothing_and_another_currency_are_refused() {
        var yen = new Wishes(List.of(new Wish(receiver(1), new Fixed(Money.of(1, "JPY")), "x")));

        assertThatExceptionOfType(ShareTooSmall.class)
                .isThrownBy(() -> new Wishes(List.of(part(1, 1))).of(Money.cny(10)));
        assertThatExceptionOfType(MoreThanShareable.class).isThrownBy(() -> yen.of(Money.cny(10)));
    }

    private static Wish part(int account, int points) {
        return new Wish(receiver(account), new Percent(points), "part");
    }

    private static Receiver receiver(int account) {
        return new Receiver(Receiver.Type.MERCHANT_ID, Integer.toString(account), Optional.of("Receiver"));
    }
}
