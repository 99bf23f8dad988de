package io.jinliu.payment.payout;

import static org.assertj.core.api.Assertions.assertThat;

import io.jinliu.common.money.Money;
import io.jinliu.payment.channel.Channel;
import io.jinliu.payment.channel.PayoutAnswer;
import io.jinliu.payment.channel.PayoutAnswer.AwaitingPayee;
import io.jinliu.payment.channel.PayoutAnswer.InProgress;
import io.jinliu.payment.channel.PayoutAnswer.NoSuchPayout;
import io.jinliu.payment.channel.PayoutAnswer.NotEnough;
import io.jinliu.payment.channel.PayoutAnswer.Paid;
import io.jinliu.payment.channel.PayoutAnswer.Refused;
import io.jinliu.payment.channel.PayoutAnswer.Unknown;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RunningPayoutsTest {

    static final PayoutAnswer PAID = new Paid("1330001", Money.cny(50_00), Treasury.NOON);
    static final PayoutAnswer WAITING = new AwaitingPayee(Optional.of("package"));

    final Treasury treasury = new Treasury();

    @Test
    void is_reserved_before_it_is_sent_and_booked_when_the_payee_has_it() {
        treasury.wechat.send = PAID;
        var no = treasury.one();

        assertThat(treasury.send(no)).isInstanceOf(Payout.Paid.class);
        assertThat(treasury.told.names()).containsExactly("PayoutSent", "PayoutPaid");
        assertThat(treasury.told.audited).contains("payout.sent", "payout.paid");
    }

    @Test
    void waits_for_its_payee_and_shows_what_his_app_needs() {
        treasury.wechat.send = WAITING;
        var no = treasury.one();
        assertThat(treasury.send(no))
                .isInstanceOfSatisfying(Payout.AwaitingPayee.class, waiting -> assertThat(waiting.packageInfo())
                        .contains("package"));

        treasury.wechat.query = PAID;
        assertThat(treasury.send(no)).isInstanceOf(Payout.Paid.class);
        assertThat(treasury.wechat.sent()).isEqualTo(1);
    }

    @Test
    void keeps_what_the_app_needs_though_a_question_does_not_repeat_it() {
        treasury.wechat.send = WAITING;
        var no = treasury.one();
        treasury.send(no);
        treasury.wechat.query = new AwaitingPayee(Optional.empty());

        assertThat(treasury.send(no))
                .isInstanceOfSatisfying(Payout.AwaitingPayee.class, waiting -> assertThat(waiting.packageInfo())
                        .contains("package"));
        assertThat(treasury.wechat.sent()).isEqualTo(1);
    }

    @Test
    void asks_for_the_same_again_when_the_answer_with_the_package_was_lost() {
        treasury.wechat.send = new Unknown("timeout");
        var no = treasury.one();
        treasury.send(no);
        treasury.wechat.query = new AwaitingPayee(Optional.empty());
        treasury.wechat.send = WAITING;

        assertThat(treasury.send(no))
                .isInstanceOfSatisfying(Payout.AwaitingPayee.class, waiting -> assertThat(waiting.packageInfo())
                        .contains("package"));
    }

    @Test
    void a_lost_answer_is_asked_about_and_never_sent_while_it_may_be_on_its_way() {
        treasury.wechat.send = new Unknown("timeout");
        var no = treasury.one();
        treasury.send(no);
        treasury.later(Duration.ofSeconds(64));
        assertThat(treasury.send(no)).isInstanceOf(Payout.Asked.class);
        assertThat(treasury.wechat.sent()).isEqualTo(1);

        treasury.later(Duration.ofSeconds(1));
        treasury.wechat.send = PAID;
        assertThat(treasury.send(no)).isInstanceOf(Payout.Paid.class);
        assertThat(treasury.wechat.asked).filteredOn(("send " + no)::equals).hasSize(2);
        assertThat(treasury.told.names()).containsExactly("PayoutSent", "PayoutPaid");
    }

    @Test
    void a_no_to_a_call_ends_it_and_frees_what_was_reserved() {
        treasury.wechat.send = new Refused("PARAM_ERROR", "no such openid");
        var no = treasury.one();

        assertThat(treasury.send(no)).isEqualTo(failed(no, "PARAM_ERROR"));
        assertThat(treasury.told.names()).containsExactly("PayoutSent", "PayoutFailed");
    }

    @Test
    void a_no_to_a_question_says_nothing_of_the_money() {
        var no = treasury.one();
        treasury.send(no);
        treasury.wechat.query = new Refused("NO_AUTH", "who are you");
        assertThat(treasury.send(no)).isInstanceOf(Payout.Asked.class);
        treasury.wechat.query = new NotEnough("NOT_ENOUGH");
        assertThat(treasury.send(no)).isInstanceOf(Payout.Asked.class);
    }

    @Test
    void too_little_money_is_no_end_it_is_sent_again_and_reserved_once() {
        treasury.wechat.send = new NotEnough("NOT_ENOUGH");
        var no = treasury.one();

        assertThat(treasury.send(no)).isEqualTo(new Payout.Approved(terms(no), true));
        assertThat(treasury.payouts.due).containsEntry(no, Treasury.NOON.plus(Duration.ofMinutes(5)));

        treasury.wechat.send = PAID;
        assertThat(treasury.send(no)).isInstanceOf(Payout.Paid.class);
        assertThat(treasury.told.names()).containsExactly("PayoutSent", "PayoutPaid");
    }

    @Test
    void what_never_left_is_tried_again_soon() {
        treasury.wechat.send = new PayoutAnswer.NotSent("refused");
        var no = treasury.one();

        assertThat(treasury.send(no)).isInstanceOf(Payout.Approved.class);
        assertThat(treasury.payouts.due).containsEntry(no, Treasury.NOON.plusSeconds(30));
    }

    @Test
    void another_amount_than_asked_is_for_a_person() {
        treasury.wechat.send = new Paid("1330001", Money.cny(50_01), Treasury.NOON);
        var no = treasury.one();

        assertThat(treasury.send(no)).isInstanceOf(Payout.Asked.class);
        assertThat(treasury.told.audited).contains("payout.contradicted");
        assertThat(treasury.told.names()).containsExactly("PayoutSent");
    }

    @Test
    void a_notice_only_makes_us_ask_now() {
        treasury.wechat.send = WAITING;
        var no = treasury.one();
        treasury.send(no);
        treasury.later(Duration.ofSeconds(3));

        treasury.hearPayout.heard(Channel.WECHAT_PAY, Long.toString(no));
        assertThat(treasury.payouts.due).containsEntry(no, treasury.now());
        assertThat(treasury.state(no)).isEqualTo("AWAITING_PAYEE");

        treasury.hearPayout.heard(Channel.ALIPAY, Long.toString(no));
        treasury.hearPayout.heard(Channel.WECHAT_PAY, "NOBODYS-1");
        assertThat(treasury.told.audited).filteredOn("payout.unknown"::equals).hasSize(2);
    }

    @Test
    void what_the_channel_works_on_is_asked_about_less_and_less_often() {
        var no = treasury.one();
        treasury.send(no);
        treasury.wechat.query = new InProgress();
        for (var seconds : new int[] {5, 10, 20, 40, 60, 60}) {
            treasury.send(no);
            assertThat(treasury.payouts.due).containsEntry(no, Treasury.NOON.plusSeconds(seconds));
        }
        treasury.wechat.query = new NoSuchPayout();
        assertThat(treasury.send(no)).isInstanceOf(Payout.Asked.class);
    }

    private PayoutTerms terms(long no) {
        return treasury.payouts.find(no).orElseThrow().terms();
    }

    private Payout failed(long no, String reason) {
        return new Payout.Failed(terms(no), reason, Treasury.NOON);
    }
}
