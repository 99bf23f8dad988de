package io.jinliu.payment.split;

import static io.jinliu.payment.split.SplitDesk.MERCHANT;
import static io.jinliu.payment.split.SplitDesk.fixed;
import static io.jinliu.payment.split.SplitDesk.part;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.jinliu.payment.split.Split.Asked;
import io.jinliu.payment.split.Split.Finished;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReleasingTheRestTest {

    final SplitDesk desk = new SplitDesk();

    @Test
    void the_rest_is_released_once_and_nothing_is_split_after_it() {
        var payment = desk.collected(true);
        desk.sharedOut(1, payment, part("1900000001", 1_000));

        var released = desk.shareMoney.release(payment, MERCHANT);
        assertThat(released).isInstanceOf(Finished.class);
        assertThat(desk.shareMoney.release(payment, MERCHANT)).isEqualTo(released);
        assertThat(desk.wechat.asked)
                .filteredOn(asked -> asked.startsWith("unfreeze"))
                .hasSize(1);
        assertThatExceptionOfType(NotSplittable.class).isThrownBy(() -> desk.share(2, payment, part("1900000001", 1)));
    }

    @Test
    void what_releases_the_rest_waits_for_the_shares_that_are_under_way() {
        var payment = desk.collected(true);
        var first = desk.share(1, payment, part("1900000001", 1_000));

        var released = desk.shareMoney.release(payment, MERCHANT);
        assertThat(released).isInstanceOf(Asked.class);
        assertThat(desk.wechat.asked).noneMatch(asked -> asked.startsWith("unfreeze"));

        desk.sendSplit.send(first.terms().splitNo());
        assertThat(desk.sendSplit.send(released.terms().splitNo())).isInstanceOf(Finished.class);
        assertThat(desk.wechat.asked)
                .last()
                .isEqualTo("unfreeze " + released.terms().splitNo());
    }

    @Test
    void what_was_never_shared_can_be_released_too() {
        var payment = desk.collected(true);

        var released = desk.shareMoney.share(1 << 10, payment, List.of(), true, MERCHANT);

        assertThat(released).isInstanceOf(Finished.class);
        assertThat(released.shares()).isEmpty();
        assertThat(desk.shareMoney.share(1 << 10, payment, List.of(), true, MERCHANT))
                .isEqualTo(released);
        assertThat(desk.wechat.asked)
                .containsExactly("unfreeze " + released.terms().splitNo());
    }

    @Test
    void where_nothing_is_left_there_is_nothing_to_release() {
        var payment = desk.collected(true);
        desk.sharedOut(1, payment, fixed("1900000001", 19_90));

        assertThatExceptionOfType(MoreThanShareable.class).isThrownBy(() -> desk.shareMoney.release(payment, MERCHANT));
    }
}
