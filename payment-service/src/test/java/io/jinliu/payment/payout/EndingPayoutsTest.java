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

        treasury.applyAnswer.apply(no, PAID);
        assertThat(treasury.state(no)).isEqualTo("FAILED");
        assertThat(treasury.told.audited).contains("payout.contradicted");
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
