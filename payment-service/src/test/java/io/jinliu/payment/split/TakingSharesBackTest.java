package io.jinliu.payment.split;

import static io.jinliu.payment.split.SplitDesk.fixed;
import static io.jinliu.payment.split.SplitDesk.part;
import static org.assertj.core.api.Assertions.assertThat;

import io.jinliu.common.money.Money;
import io.jinliu.payment.channel.GiveBackAnswer;
import io.jinliu.payment.channel.Receiver;
import io.jinliu.payment.channel.RefundAnswer;
import io.jinliu.payment.collect.Desk;
import io.jinliu.payment.split.GiveBack.Failed;
import io.jinliu.payment.split.GiveBack.Processing;
import io.jinliu.payment.split.GiveBack.Returned;
import io.jinliu.payment.split.Portion.Percent;
import io.jinliu.payment.split.Split.Finished;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class TakingSharesBackTest {

    final SplitDesk desk = new SplitDesk();

    @Test
    void a_refund_takes_its_part_of_each_share_back() {
        var payment = desk.collected(true);
        desk.sharedOut(1, payment, part("1900000001", 1_000), part("1900000002", 2_000));
        desk.refund(1, 9_95);
        desk.takeAllBack();

        assertThat(desk.returned()).containsExactly(99L, 1_99L);
        assertThat(desk.desk.told.names()).endsWith("RefundSucceeded", "SplitReturned", "SplitReturned");
    }

    @Property(tries = 300)
    void whatever_partial_refunds_there_are_a_full_one_leaves_no_fen_with_a_receiver(
            @ForAll @Size(min = 1, max = 8) List<@IntRange(min = 1, max = 400) Integer> refunds,
            @ForAll @IntRange(min = 1, max = 5_000) int points,
            @ForAll @IntRange(min = 1, max = 900) int fen) {
        var world = new SplitDesk();
        var payment = world.collected(true);
        var split = world.sharedOut(1, payment, part("1900000001", points + 5), fixed("1900000002", fen));
        long left = Desk.PRICE.minor();
        int number = 0;
        for (var refund : refunds) {
            var now = Math.min(refund, left);
            if (now > 0) {
                world.refund(++number, now);
                left -= now;
            }
        }
        if (left > 0) {
            world.refund(++number, left);
        }
        world.takeAllBack();

        for (var share : split.shares()) {
            assertThat(returned(world, share.line())).isEqualTo(share.amount());
        }
    }

    @Test
    void a_refund_that_succeeds_while_the_split_is_under_way_is_taken_back_when_it_ends() {
        var payment = desk.collected(true);
        var asked = desk.share(1, payment, part("1900000001", 1_000));
        desk.refund(1, 9_95);
        assertThat(desk.giveBacks.all()).isEmpty();

        desk.sendSplit.send(asked.terms().splitNo());
        desk.takeAllBack();

        assertThat(desk.returned()).containsExactly(99L);
    }

    @Test
    void what_was_asked_back_before_the_split_is_no_part_of_it() {
        var payment = desk.collected(true);
        var early = desk.refundDesk.refund(1, Money.cny(9_90), new RefundAnswer.Processing(), desk.follow);
        desk.sharedOut(1, payment, fixed("1900000001", 5_00));
        desk.refundDesk.hear(
                early.terms().refundNo(), new RefundAnswer.Succeeded("R", Optional.empty(), Desk.NOON), desk.follow);
        assertThat(desk.giveBacks.all()).isEmpty();

        desk.refund(2, 10_00);
        desk.takeAllBack();
        assertThat(desk.returned()).containsExactly(5_00L);
    }

    @Test
    void two_splits_give_back_each_in_its_proportion() {
        var payment = desk.collected(true);
        desk.sharedOut(1, payment, fixed("1900000001", 4_00));
        desk.sharedOut(2, payment, fixed("1900000001", 2_00));
        desk.refund(1, 9_95);
        desk.refund(2, 9_95);
        desk.takeAllBack();

        assertThat(desk.returned()).containsExactly(2_00L, 1_00L, 2_00L, 1_00L);
    }

    @Test
    void what_came_back_can_be_shared_again() {
        var payment = desk.collected(true);
        desk.sharedOut(1, payment, fixed("1900000001", 10_00));
        desk.refund(1, 9_95);
        desk.takeAllBack();

        assertThat(desk.returned()).containsExactly(5_00L);
        assertThat(desk.sharedOut(2, payment, fixed("1900000001", 4_95))).isInstanceOf(Finished.class);
    }

    @Test
    void what_a_receiver_does_not_give_back_is_an_open_item_and_asked_of_nobody_again() {
        var payment = desk.collected(true);
        desk.sharedOut(1, payment, part("1900000001", 1_000));
        desk.wechat.giveBack = new GiveBackAnswer.Failed("BALANCE_NOT_ENOUGH");
        desk.refund(1, 9_95);
        desk.takeAllBack();
        desk.takeAllBack();

        assertThat(desk.giveBacks.all()).singleElement().isInstanceOf(Failed.class);
        assertThat(desk.desk.told.audited)
                .filteredOn("split.return-failed"::equals)
                .hasSize(1);
        assertThat(desk.desk.told.names()).doesNotContain("SplitReturned");
        desk.refund(2, 9_95);
        assertThat(new ArrayList<>(desk.giveBacks.all())).hasSize(2);
    }

    @Test
    void of_persons_the_channel_takes_nothing_back_so_it_is_not_asked() {
        var payment = desk.collected(true);
        var person = new Receiver(Receiver.Type.PERSONAL_OPENID, "oUpF8uMuAJO_M2pxb1Q9zNjWeS6o", Optional.empty());
        desk.sharedOut(1, payment, new Wish(person, new Percent(1_000), "tip"));
        desk.refund(1, 9_95);
        desk.takeAllBack();

        assertThat(desk.giveBacks.all()).singleElement().isInstanceOf(Failed.class);
        assertThat(desk.wechat.asked).noneMatch(asked -> asked.startsWith("give back"));
    }

    @Test
    void an_answer_that_was_lost_is_asked_for_again_under_the_same_number() {
        var payment = desk.collected(true);
        desk.sharedOut(1, payment, part("1900000001", 1_000));
        desk.wechat.giveBack = new GiveBackAnswer.Processing();
        desk.refund(1, 9_95);
        desk.takeAllBack();
        assertThat(desk.giveBacks.all()).singleElement().isInstanceOf(Processing.class);

        desk.wechat.queryGiveBack = new GiveBackAnswer.NoSuchGiveBack();
        desk.wechat.giveBack = new GiveBackAnswer.Unknown("timeout");
        desk.takeAllBack();
        desk.wechat.queryGiveBack = new GiveBackAnswer.GivenBack(Desk.NOON);
        desk.takeAllBack();

        assertThat(desk.giveBacks.all()).singleElement().isInstanceOf(Returned.class);
        assertThat(desk.wechat.asked).filteredOn("give back 99"::equals).hasSize(2);
    }

    private static Money returned(SplitDesk world, int line) {
        return world.giveBacks.all().stream()
                .filter(Returned.class::isInstance)
                .map(GiveBack::terms)
                .filter(terms -> terms.line() == line)
                .map(GiveBackTerms::amount)
                .reduce(Money.cny(0), Money::plus);
    }
}
