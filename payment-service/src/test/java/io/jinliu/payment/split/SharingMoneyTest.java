package io.jinliu.payment.split;

import static io.jinliu.payment.split.SplitDesk.MERCHANT;
import static io.jinliu.payment.split.SplitDesk.STRANGER;
import static io.jinliu.payment.split.SplitDesk.fixed;
import static io.jinliu.payment.split.SplitDesk.part;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.jinliu.common.id.Ids;
import io.jinliu.common.money.Money;
import io.jinliu.payment.channel.Channel;
import io.jinliu.payment.channel.Method;
import io.jinliu.payment.channel.Payer;
import io.jinliu.payment.channel.Receiver;
import io.jinliu.payment.channel.ReceiverAnswer;
import io.jinliu.payment.channel.ShareOutcome;
import io.jinliu.payment.channel.SharingAnswer;
import io.jinliu.payment.channel.SharingAnswer.Told;
import io.jinliu.payment.channel.SharingAnswer.Word;
import io.jinliu.payment.collect.Desk;
import io.jinliu.payment.collect.Evidence;
import io.jinliu.payment.collect.NotOfThisMethod;
import io.jinliu.payment.collect.PayDue;
import io.jinliu.payment.due.DueKind;
import io.jinliu.payment.due.DueRef;
import io.jinliu.payment.split.Portion.Percent;
import io.jinliu.payment.split.Split.Abnormal;
import io.jinliu.payment.split.Split.Asked;
import io.jinliu.payment.split.Split.Finished;
import io.jinliu.payment.split.Split.Processing;
import io.jinliu.payment.split.SplitEvent.SplitFinished;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SharingMoneyTest {

    final SplitDesk desk = new SplitDesk();

    @Test
    void each_receiver_is_added_before_the_first_share_and_paid_what_was_divided() {
        var payment = desk.collected(true);

        var asked = desk.share(1, payment, part("1900000002", 1_000), fixed("1900000001", 50));
        assertThat(asked).isInstanceOf(Processing.class);
        assertThat(desk.wechat.asked)
                .containsExactly(
                        "add 1900000001",
                        "add 1900000002",
                        "share " + asked.terms().splitNo());

        var finished = desk.sendSplit.send(asked.terms().splitNo());
        assertThat(finished).isInstanceOf(Finished.class);
        assertThat(finished.shares())
                .extracting(share -> share.amount().minor())
                .containsExactly(50L, 199L);
        assertThat(finished.shares()).allMatch(Share::paid);
        assertThat(desk.desk.told.events).last().isInstanceOfSatisfying(SplitFinished.class, event -> {
            assertThat(event.amount()).isEqualTo(Money.cny(2_49));
            assertThat(event.shares()).hasSize(2);
        });
    }

    @Test
    void a_number_is_one_split_however_often_it_is_asked() {
        var payment = desk.collected(true);
        var first = desk.share(1, payment, part("1900000001", 3_000));
        var again = desk.share(1, payment, part("1900000001", 3_000));

        assertThat(again.terms()).isEqualTo(first.terms());
        assertThat(desk.splits.of(payment)).hasSize(1);
        assertThat(desk.wechat.asked)
                .filteredOn(asked -> asked.startsWith("share"))
                .hasSize(1);
    }

    @Test
    void shares_and_refunds_together_are_never_more_than_was_collected() {
        var payment = desk.collected(true);
        desk.refund(1, 9_90);
        desk.sharedOut(1, payment, fixed("1900000001", 6_00));

        assertThatExceptionOfType(MoreThanShareable.class)
                .isThrownBy(() -> desk.share(2, payment, fixed("1900000001", 4_01)));
        assertThat(desk.share(2, payment, fixed("1900000001", 4_00))).isInstanceOf(Processing.class);
    }

    @Test
    void what_was_not_opened_to_be_split_or_not_paid_cannot_be() {
        var plain = desk.collected(false);
        assertThatExceptionOfType(NotSplittable.class)
                .isThrownBy(() -> desk.share(1, plain, part("1900000001", 1_000)));

        var other = new SplitDesk();
        var unpaid = other.opened(true);
        assertThatExceptionOfType(NotSplittable.class)
                .isThrownBy(() -> other.share(1, unpaid, part("1900000001", 1_000)));
    }

    @Test
    void only_an_order_by_a_channel_that_shares_is_opened_to_be_split() {
        assertThatExceptionOfType(NotOfThisMethod.class).isThrownBy(() -> pay(Desk.DUE, Method.UNIONPAY_APP));
        assertThatExceptionOfType(NotOfThisMethod.class)
                .isThrownBy(() -> pay(new DueRef(DueKind.TOP_UP, Desk.DUE.no()), Method.WECHAT_NATIVE));
    }

    private void pay(DueRef due, Method method) {
        desk.desk.payDue.pay(new PayDue.Request(
                Ids.in(due.slot(), 5L << 10), "1001", due, method, Payer.ANYBODY, 0, true, Evidence.NONE));
    }

    @Test
    void another_merchants_payment_and_split_do_not_exist() {
        var payment = desk.collected(true);
        var split = desk.share(1, payment, part("1900000001", 1_000));

        assertThatExceptionOfType(UnknownSplit.class)
                .isThrownBy(() ->
                        desk.shareMoney.share(2 << 10, payment, List.of(part("1900000002", 1_000)), false, STRANGER));
        assertThatExceptionOfType(UnknownSplit.class)
                .isThrownBy(() -> desk.readSplits.read(split.terms().splitNo(), STRANGER));
        assertThatExceptionOfType(UnknownSplit.class).isThrownBy(() -> desk.shareMoney.release(payment, STRANGER));
        assertThat(desk.readSplits.of(payment, STRANGER)).isEmpty();
        assertThat(desk.readSplits.of(payment, MERCHANT)).hasSize(1);
    }

    @Test
    void another_channels_kind_of_receiver_is_refused() {
        var payment = desk.collected(true);
        var alipays = new Receiver(Receiver.Type.USER_ID, "2088101126708402", Optional.empty());

        assertThatExceptionOfType(NotOfThisChannel.class)
                .isThrownBy(() -> desk.share(1, payment, new Wish(alipays, new Percent(1), "x")));
    }

    @Test
    void the_channels_limit_is_kept_as_its_refusal_and_the_split_is_asked_about_again() {
        var payment = desk.collected(true);
        desk.wechat.share = new SharingAnswer.Refused("RULE_LIMIT", "above 30 %");
        var refused = desk.share(1, payment, part("1900000001", 5_000));
        assertThat(refused).isInstanceOfSatisfying(Abnormal.class, abnormal -> assertThat(abnormal.reason())
                .isEqualTo("RULE_LIMIT: above 30 %"));
        assertThat(desk.desk.told.audited).contains("split.abnormal");
        assertThat(refused.held()).isEqualTo(Money.cny(9_95));

        desk.wechat.query = Optional.of(new SharingAnswer.NoSuchSplit());
        desk.wechat.share = new Told(false, List.of());
        assertThat(desk.sendSplit.send(refused.terms().splitNo())).isInstanceOf(Processing.class);
        desk.wechat.query = Optional.empty();
        assertThat(desk.sendSplit.send(refused.terms().splitNo())).isInstanceOf(Finished.class);
    }

    @Test
    void an_unknown_answer_is_sent_again_under_the_same_number() {
        var payment = desk.collected(true);
        desk.wechat.share = new SharingAnswer.Unknown("timeout");
        var asked = desk.share(1, payment, part("1900000001", 1_000));
        assertThat(asked).isInstanceOf(Asked.class);

        desk.wechat.share = new Told(false, List.of());
        desk.sendSplit.send(asked.terms().splitNo());

        assertThat(desk.wechat.asked)
                .filteredOn(("share " + asked.terms().splitNo())::equals)
                .hasSize(2);
    }

    @Test
    void a_receiver_the_channel_does_not_know_stops_the_share() {
        var payment = desk.collected(true);
        desk.wechat.receiver = new ReceiverAnswer.Unknown("timeout");
        assertThat(desk.share(1, payment, part("1900000001", 1_000))).isInstanceOf(Asked.class);

        desk.wechat.receiver = new ReceiverAnswer.Refused("PARAM_ERROR", "no such merchant");
        var split = desk.splits.of(payment).getFirst().terms().splitNo();
        assertThat(desk.sendSplit.send(split)).isInstanceOf(Abnormal.class);
        assertThat(desk.wechat.asked).noneMatch(asked -> asked.startsWith("share"));
    }

    @Test
    void a_share_that_was_closed_is_the_merchants_and_free_for_another() {
        var payment = desk.collected(true);
        var asked = desk.share(1, payment, fixed("1900000001", 10_00), fixed("1900000002", 9_00));
        desk.wechat.query = Optional.of(new Told(
                true,
                List.of(
                        new Word("1900000001", Money.cny(10_00), new ShareOutcome.Closed("ACCOUNT_ABNORMAL")),
                        new Word("1900000002", Money.cny(9_00), new ShareOutcome.Paid(Desk.NOON)))));

        var finished = desk.sendSplit.send(asked.terms().splitNo());

        assertThat(finished.held()).isEqualTo(Money.cny(9_00));
        assertThat(desk.share(2, payment, fixed("1900000003", 10_00))).isInstanceOf(Processing.class);
    }

    @Test
    void another_amount_than_asked_is_for_a_person() {
        var payment = desk.collected(true);
        var asked = desk.share(1, payment, fixed("1900000001", 10_00));
        desk.wechat.query = Optional.of(
                new Told(true, List.of(new Word("1900000001", Money.cny(10_01), new ShareOutcome.Paid(Desk.NOON)))));

        assertThat(desk.sendSplit.send(asked.terms().splitNo())).isInstanceOf(Abnormal.class);
        assertThat(desk.desk.told.audited).contains("split.contradicted");
        assertThat(desk.desk.told.names()).doesNotContain("SplitFinished");
    }

    @Test
    void news_only_make_us_ask() {
        var payment = desk.collected(true);
        var asked = desk.share(1, payment, part("1900000001", 1_000));
        var number = asked.terms().splitNo();
        var hear = new HearShares(desk.splits, desk.giveBacks, desk.desk.told, desk.desk.clock);

        hear.heard(Channel.WECHAT_PAY, Long.toString(number));
        assertThat(desk.splits.askAt).containsEntry(number, Desk.NOON);
        assertThat(desk.splits.find(number)).contains(asked);

        hear.heard(Channel.WECHAT_PAY, "4711");
        hear.heard(Channel.ALIPAY, Long.toString(number));
        assertThat(desk.desk.told.audited).filteredOn("split.unknown"::equals).hasSize(2);
    }
}
