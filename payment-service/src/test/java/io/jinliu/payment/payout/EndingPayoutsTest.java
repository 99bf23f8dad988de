package io.jinliu.payment.payout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.jinliu.common.money.Money;
import io.jinliu.payment.channel.PayoutAnswer;
import io.jinliu.payment.channel.PayoutAnswer.AwaitingPayee;
import io.jinliu.payment.channel.PayoutAnswer.NotEnough;
import io.jinliu.payment.channel.PayoutAnswer.Paid;
import io.jinliu.payment.channel.PayoutAnswer.Refused;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class EndingPayoutsTest {

    static final PayoutAnswer PAID = new Paid("1330001", Money.cny(50_00), Treasury.NOON);
    static final PayoutAnswer WAITING = new AwaitingPayee(Optional.of("package"));

    final Treasury treasury = new Treasury();

    @Test
    void a_cancelled_batch_sends_nothing_more_and_lets_go_what_was_sent() {
        treasury.wechat.send = WAITING;
        var batchNo = treasury.approved(Treasury.row(1, "openid-1", 50_00), Treasury.row(2, "openid-2", 60_00));
        treasury.send(treasury.no(batchNo, 0));

        treasury.cancelBatch.cancel(batchNo);
        assertThat(treasury.state(treasury.no(batchNo, 0))).isEqualTo("AWAITING_PAYEE");
        assertThat(treasury.state(treasury.no(batchNo, 1))).isEqualTo("CANCELLED");
        assertThat(treasury.told.names()).containsExactly("PayoutSent");
    }

    @Test
    void what_waited_for_money_is_freed_when_its_batch_is_cancelled() {
        treasury.wechat.send = new NotEnough("NOT_ENOUGH");
        var no = treasury.one();
        treasury.send(no);
        treasury.cancelBatch.cancel(terms(no).batchNo());

        treasury.send(no);
        assertThat(treasury.state(no)).isEqualTo("CANCELLED");
        assertThat(treasury.wechat.sent()).isEqualTo(1);
        assertThat(treasury.told.names()).containsExactly("PayoutSent", "PayoutFailed");
    }

    @Test
    void the_channel_decides_what_becomes_of_a_sent_payout_that_is_taken_back() {
        treasury.wechat.send = WAITING;
        var no = treasury.one();
        treasury.send(no);
        assertThat(treasury.cancelPayout.cancel(no)).isInstanceOf(Payout.AwaitingPayee.class);

        treasury.wechat.cancel = new PayoutAnswer.Cancelled();
        assertThat(treasury.cancelPayout.cancel(no)).isInstanceOf(Payout.Cancelled.class);
        assertThat(treasury.told.names()).containsExactly("PayoutSent", "PayoutFailed");
        assertThatExceptionOfType(PayoutNotReady.class).isThrownBy(() -> treasury.cancelPayout.cancel(paid()));
    }

    @Test
    void paid_after_it_ended_is_for_a_person_and_moves_nothing() {
        treasury.wechat.send = new Refused("PARAM_ERROR", "");
        var no = treasury.one();
        treasury.send(no);

        treasury.applyAnswer.asked(no, PAID);
        assertThat(treasury.state(no)).isEqualTo("FAILED");
        assertThat(treasury.told.audited).contains("payout.contradicted");
    }

    @Test
    void paid_while_it_waits_to_be_sent_again_is_for_a_person_too() {
        treasury.wechat.send = new NotEnough("NOT_ENOUGH");
        var no = treasury.one();
        treasury.send(no);

        treasury.applyAnswer.asked(no, PAID);
        assertThat(treasury.state(no)).isEqualTo("APPROVED");
        assertThat(treasury.told.audited).contains("payout.contradicted");
    }

    @Test
    void a_no_to_a_call_ends_nothing_that_the_channel_knows_of() {
        treasury.wechat.send = new Refused("ALREADY_EXISTS", "");
        treasury.wechat.query = new PayoutAnswer.InProgress();
        var no = treasury.one();
        assertThat(treasury.send(no)).isInstanceOf(Payout.Asked.class);

        treasury.wechat.query = PAID;
        assertThat(treasury.send(no)).isInstanceOf(Payout.Paid.class);
        assertThat(treasury.told.names()).containsExactly("PayoutSent", "PayoutPaid");
    }

    @Test
    void a_no_to_a_call_ends_nothing_while_the_channel_cannot_be_asked() {
        treasury.wechat.send = new Refused("PARAM_ERROR", "");
        treasury.wechat.query = new PayoutAnswer.NotSent("down");
        var no = treasury.one();

        assertThat(treasury.send(no)).isInstanceOf(Payout.Asked.class);
        assertThat(treasury.told.names()).containsExactly("PayoutSent");
    }

    @Test
    void a_no_to_an_older_call_says_nothing_of_the_latest() {
        var no = treasury.one();
        var older = treasury.movePayout.begin(no).orElseThrow();
        treasury.later(SendPayout.SETTLED);
        var latest = treasury.movePayout.again(no).orElseThrow();
        for (var answer : List.of(
                new PayoutAnswer.NotSent("down"),
                new PayoutAnswer.Later("429"),
                new NotEnough("NOT_ENOUGH"),
                new Refused("PARAM_ERROR", ""))) {
            assertThat(treasury.applyAnswer.called(older, answer)).isEqualTo(latest);
        }

        assertThat(treasury.applyAnswer.called(latest, new Refused("PARAM_ERROR", "")))
                .isInstanceOf(Payout.Failed.class);
    }

    @Test
    void is_not_sent_again_when_its_channel_may_have_forgotten_it() {
        var no = treasury.one();
        treasury.send(no);
        treasury.later(SendPayout.REMEMBERED.plusSeconds(1));

        assertThat(treasury.send(no)).isInstanceOf(Payout.Asked.class);
        assertThat(treasury.wechat.sent()).isEqualTo(1);
    }

    private long paid() {
        treasury.wechat.send = PAID;
        var other = new DraftBatch.Request(
                9L << 10,
                PayoutBatch.PLATFORM,
                Optional.empty(),
                Treasury.MAKER,
                List.of(Treasury.row(1, "openid-9", 50_00)),
                false);
        var batchNo = treasury.draftBatch.draft(other).terms().no();
        treasury.approveBatch.approve(batchNo, Treasury.CHECKER);
        var no = treasury.no(batchNo, 0);
        treasury.send(no);
        return no;
    }

    private PayoutTerms terms(long no) {
        return treasury.payouts.find(no).orElseThrow().terms();
    }
}
