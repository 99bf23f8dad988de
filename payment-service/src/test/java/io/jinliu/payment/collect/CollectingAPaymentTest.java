package io.jinliu.payment.collect;

import static io.jinliu.payment.channel.Method.ALIPAY_PRECREATE;
import static io.jinliu.payment.channel.Method.WECHAT_JSAPI;
import static io.jinliu.payment.channel.Method.WECHAT_NATIVE;
import static io.jinliu.payment.collect.Desk.DUE;
import static io.jinliu.payment.collect.Desk.wechatProof;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.jinliu.common.id.Ids;
import io.jinliu.payment.channel.Action;
import io.jinliu.payment.channel.Channel;
import io.jinliu.payment.channel.ChannelAnswer.Closed;
import io.jinliu.payment.channel.ChannelAnswer.NoSuchOrder;
import io.jinliu.payment.channel.ChannelAnswer.NotSent;
import io.jinliu.payment.channel.ChannelAnswer.Paid;
import io.jinliu.payment.channel.ChannelAnswer.Refused;
import io.jinliu.payment.channel.ChannelAnswer.Unknown;
import io.jinliu.payment.channel.ChannelAnswer.Waiting;
import io.jinliu.payment.channel.Payer;
import io.jinliu.payment.channel.Proof;
import io.jinliu.payment.collect.Closing.Reason;
import io.jinliu.payment.collect.Payment.Collected;
import io.jinliu.payment.collect.Payment.Diverted;
import io.jinliu.payment.collect.Payment.Pending;
import io.jinliu.payment.collect.Receipt.Standing.Kept;
import io.jinliu.payment.collect.Receipt.Standing.Suspense;
import io.jinliu.payment.due.Due;
import io.jinliu.payment.due.DueRef;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CollectingAPaymentTest {

    static final Action SCAN = new Action(Action.Type.QR_CODE, "weixin://wxpay/bizpayurl?pr=1");

    final Desk desk = new Desk();

    @Test
    void hands_the_buyer_what_the_channel_said_to_scan() {
        desk.wechat.charge = new Waiting(Optional.of(SCAN));
        assertThat(desk.pay(1, WECHAT_NATIVE))
                .isInstanceOfSatisfying(
                        Pending.class, payment -> assertThat(payment.action()).hasValue(SCAN));
        assertThat(desk.told.events).isEmpty();
    }

    @Test
    void collects_when_the_channel_says_paid() {
        var payment = paid("T-1", 19_90);

        assertThat(payment).isInstanceOf(Collected.class);
        assertThat(desk.dues.find(DUE)).containsInstanceOf(Due.Collected.class);
        assertThat(desk.receipts.all()).singleElement().matches(receipt -> receipt.standing() instanceof Kept);
        assertThat(desk.told.names()).containsExactly("PaymentCollected");
    }

    @Test
    void tells_the_world_once_however_often_the_channel_repeats_itself() {
        var payment = paid("T-1", 19_90);
        for (int i = 0; i < 15; i++) {
            desk.hearPayment.heard(Channel.WECHAT_PAY, number(payment), new Paid(wechatProof("T-1", 19_90)));
        }
        assertThat(desk.told.names()).containsExactly("PaymentCollected");
        assertThat(desk.receipts.all()).hasSize(1);
    }

    @Test
    void the_same_money_with_another_amount_is_an_alarm_and_not_money() {
        var payment = paid("T-1", 19_90);
        desk.hearPayment.heard(Channel.WECHAT_PAY, number(payment), new Paid(wechatProof("T-1", 19_91)));

        assertThat(desk.receipts.all()).hasSize(1);
        assertThat(desk.told.audited).containsExactly("receipt.contradicted");
    }

    @Test
    void keeps_money_of_the_wrong_amount_but_does_not_call_it_payment() {
        assertThat(paid("T-1", 19_89)).isInstanceOf(Diverted.class);
        assertThat(reasonOf(0)).isEqualTo(Receipt.Reason.WRONG_AMOUNT);
        assertThat(desk.dues.find(DUE)).containsInstanceOf(Due.Open.class);
        assertThat(desk.told.names()).containsExactly("ReceiptSuspended");
    }

    @Test
    void keeps_money_that_was_paid_twice() {
        var payment = paid("T-1", 19_90);
        desk.hearPayment.heard(Channel.WECHAT_PAY, number(payment), new Paid(wechatProof("T-2", 19_90)));

        assertThat(reasonOf(1)).isEqualTo(Receipt.Reason.PAID_TWICE);
        assertThat(desk.told.names()).containsExactly("PaymentCollected", "ReceiptSuspended");
    }

    @Test
    void keeps_money_under_a_number_nobody_issued() {
        desk.hearPayment.heard(Channel.WECHAT_PAY, "SOMEBODY-ELSES-1", new Paid(wechatProof("T-9", 5_00)));
        desk.hearPayment.heard(Channel.WECHAT_PAY, "SOMEBODY-ELSES-1", new Paid(wechatProof("T-9", 5_00)));

        assertThat(desk.receipts.all()).hasSize(1);
        assertThat(reasonOf(0)).isEqualTo(Receipt.Reason.UNKNOWN_PAYMENT);
    }

    @Test
    void money_told_under_two_numbers_is_of_the_first_and_an_alarm_once() {
        var payment = paid("T-1", 19_90);
        for (int i = 0; i < 3; i++) {
            desk.hearPayment.heard(Channel.WECHAT_PAY, "SOMEBODY-ELSES-1", new Paid(wechatProof("T-1", 19_90)));
        }
        desk.hearPayment.heard(Channel.WECHAT_PAY, number(payment), new Paid(wechatProof("T-1", 19_90)));

        assertThat(desk.receipts.all()).hasSize(1);
        assertThat(desk.told.audited).containsExactly("receipt.contradicted");
    }

    @Test
    void the_same_number_of_two_channels_is_two_moneys() {
        paid("T-1", 19_90);
        var other = new Proof(Channel.ALIPAY, "T-1", Desk.PRICE, Desk.NOON);
        desk.hearPayment.heard(Channel.ALIPAY, "SOMEBODY-ELSES-1", new Paid(other));

        assertThat(desk.receipts.all()).hasSize(2);
    }

    @Test
    void what_was_claimed_before_we_died_is_kept_when_the_channel_tells_it_again() {
        var payment = desk.pay(1, WECHAT_NATIVE);
        assertThat(desk.claimReceipt.claim(wechatProof("T-1", 19_90), number(payment)))
                .isTrue();

        desk.hearPayment.heard(Channel.WECHAT_PAY, number(payment), new Paid(wechatProof("T-1", 19_90)));

        assertThat(desk.dues.find(DUE)).containsInstanceOf(Due.Collected.class);
    }

    @Test
    void money_told_by_another_channel_than_the_one_asked_does_not_pay() {
        var payment = desk.pay(1, ALIPAY_PRECREATE);
        desk.hearPayment.heard(Channel.WECHAT_PAY, number(payment), new Paid(wechatProof("T-1", 19_90)));
        assertThat(reasonOf(0)).isEqualTo(Receipt.Reason.UNKNOWN_PAYMENT);
        assertThat(desk.dues.find(DUE)).containsInstanceOf(Due.Open.class);
    }

    @Test
    void collects_money_that_arrives_after_closing_while_it_is_still_due() {
        var payment = desk.pay(1, WECHAT_NATIVE);
        desk.closePayment.close(payment.terms().paymentNo(), Reason.BUYER_CLOSED);
        desk.hearPayment.heard(Channel.WECHAT_PAY, number(payment), new Paid(wechatProof("T-1", 19_90)));
        assertThat(desk.told.names()).containsExactly("PaymentClosed", "PaymentCollected");
    }

    @Test
    void the_same_method_again_returns_the_open_payment() {
        desk.wechat.charge = new Waiting(Optional.of(SCAN));
        var first = desk.pay(1, WECHAT_NATIVE);
        assertThat(desk.pay(2, WECHAT_NATIVE)).isEqualTo(first);
        assertThat(desk.wechat.asked).containsExactly("charge " + number(first));
    }

    @Test
    void another_method_first_closes_the_open_one_at_its_channel() {
        var first = desk.pay(1, WECHAT_NATIVE);
        var second = desk.pay(2, ALIPAY_PRECREATE);
        assertThat(desk.wechat.asked).contains("close " + number(first));
        assertThat(second).isInstanceOf(Pending.class);
        assertThat(desk.payments.open(DUE)).hasSize(1);
    }

    @Test
    void if_the_first_cannot_be_closed_both_stay_open_and_the_first_to_collect_wins() {
        var first = desk.pay(1, WECHAT_NATIVE);
        desk.wechat.close = new Unknown("timeout");
        var second = desk.pay(2, ALIPAY_PRECREATE);
        assertThat(desk.payments.open(DUE)).hasSize(2);

        desk.applyAnswer.apply(
                second.terms().paymentNo(),
                new Paid(new Proof(Channel.ALIPAY, "A-1", Desk.PRICE, Desk.NOON)),
                Reason.CLOSED_BY_CHANNEL);
        desk.hearPayment.heard(Channel.WECHAT_PAY, number(first), new Paid(wechatProof("T-1", 19_90)));

        assertThat(desk.told.names()).containsExactly("PaymentCollected", "ReceiptSuspended");
        assertThat(reasonOf(1)).isEqualTo(Receipt.Reason.PAID_TWICE);
    }

    @Test
    void a_call_that_never_left_closes_the_payment_and_offers_another_way() {
        desk.wechat.charge = new NotSent("connection refused");
        assertThatExceptionOfType(ChannelUnavailable.class).isThrownBy(() -> desk.pay(1, WECHAT_NATIVE));
        assertThatExceptionOfType(ChannelUnavailable.class).isThrownBy(() -> desk.pay(1, WECHAT_NATIVE));
        assertThat(desk.pay(2, ALIPAY_PRECREATE)).isInstanceOf(Pending.class);
    }

    @Test
    void a_call_that_never_left_does_not_close_what_another_call_has_opened() {
        desk.wechat.meanwhile = () -> {
            desk.wechat.charge = new Waiting(Optional.of(SCAN));
            desk.pay(2, WECHAT_NATIVE);
            desk.wechat.charge = new NotSent("too many wait");
        };
        assertThatExceptionOfType(ChannelUnavailable.class).isThrownBy(() -> desk.pay(1, WECHAT_NATIVE));
        assertThat(desk.pay(1, WECHAT_NATIVE)).isInstanceOfSatisfying(Pending.class, open -> assertThat(open.action())
                .hasValue(SCAN));
    }

    @Test
    void a_call_that_never_left_does_not_close_what_another_call_may_have_opened() {
        desk.wechat.meanwhile = () -> {
            desk.wechat.charge = new Unknown("timeout");
            desk.pay(2, WECHAT_NATIVE);
            desk.wechat.charge = new NotSent("too many wait");
        };
        assertThatExceptionOfType(ChannelUnavailable.class).isThrownBy(() -> desk.pay(1, WECHAT_NATIVE));
        desk.wechat.charge = new Unknown("timeout");
        assertThat(desk.pay(1, WECHAT_NATIVE)).isInstanceOf(Pending.class);
    }

    @Test
    void keeps_the_channels_own_word_when_it_refuses() {
        desk.wechat.charge = new Refused("NO_AUTH", "no");
        assertThat(desk.pay(1, WECHAT_NATIVE)).isInstanceOfSatisfying(Payment.Closed.class, closed -> assertThat(
                        closed.why().channelCode())
                .hasValue("NO_AUTH"));
    }

    @Test
    void a_timeout_is_not_a_no() {
        desk.wechat.charge = new Unknown("timeout");
        assertThat(desk.pay(1, WECHAT_NATIVE)).isInstanceOf(Pending.class);
    }

    @Test
    void no_such_order_is_believed_only_when_the_creation_can_no_longer_be_under_way() {
        desk.wechat.charge = new Unknown("timeout");
        var payment = desk.pay(1, WECHAT_NATIVE);
        desk.wechat.query = new NoSuchOrder();
        desk.askPending.ask(payment.terms().paymentNo());
        assertThat(desk.payments.find(payment.terms().paymentNo())).containsInstanceOf(Pending.class);

        var later = new Desk(Desk.NOON.plus(Duration.ofSeconds(66)));
        later.payments.keep(payment);
        later.wechat.query = new NoSuchOrder();
        later.askPending.ask(payment.terms().paymentNo());
        assertThat(later.payments.find(payment.terms().paymentNo())).containsInstanceOf(Payment.Closed.class);
    }

    @Test
    void finds_by_asking_what_no_callback_told() {
        var payment = desk.pay(1, WECHAT_NATIVE);
        desk.wechat.query = new Paid(wechatProof("T-1", 19_90));
        desk.askPending.ask(payment.terms().paymentNo());
        assertThat(desk.told.names()).containsExactly("PaymentCollected");
    }

    @Test
    void nobody_pays_for_another_or_without_the_id_a_method_needs() {
        var foreign = new PayDue.Request(Ids.in(DUE.slot(), 1 << 10), "1002", DUE, WECHAT_NATIVE, Payer.ANYBODY, 0);
        assertThatExceptionOfType(UnknownDue.class).isThrownBy(() -> desk.payDue.pay(foreign));
        assertThatExceptionOfType(PayerNeeded.class).isThrownBy(() -> desk.pay(1, WECHAT_JSAPI));
    }

    @Test
    void nothing_is_due_after_it_was_paid_or_its_time_is_over() {
        paid("T-1", 19_90);
        assertThatExceptionOfType(NothingDue.class).isThrownBy(() -> desk.pay(2, WECHAT_NATIVE));
        var late = new Desk(Desk.NOON.plus(Duration.ofMinutes(30)));
        assertThatExceptionOfType(NothingDue.class).isThrownBy(() -> late.pay(1, WECHAT_NATIVE));
    }

    @Test
    void a_due_is_withdrawn_only_when_nothing_is_open_at_any_channel() {
        desk.pay(1, WECHAT_NATIVE);
        desk.requestWithdrawal.request(DUE);
        assertThatExceptionOfType(NothingDue.class).isThrownBy(() -> desk.pay(2, ALIPAY_PRECREATE));

        desk.wechat.close = new Unknown("timeout");
        assertThat(desk.withdrawDue.withdraw(DUE)).containsInstanceOf(Due.Open.class);
        assertThat(desk.told.names()).isEmpty();

        desk.wechat.close = new Closed("closed");
        assertThat(desk.withdrawDue.withdraw(DUE)).containsInstanceOf(Due.Withdrawn.class);
        assertThat(desk.told.names()).containsExactly("PaymentClosed", "DueWithdrawn");
    }

    @Test
    void a_buyer_who_was_faster_than_the_cancellation_has_paid() {
        desk.pay(1, WECHAT_NATIVE);
        desk.requestWithdrawal.request(DUE);
        desk.wechat.close = new Paid(wechatProof("T-1", 19_90));
        assertThat(desk.withdrawDue.withdraw(DUE)).containsInstanceOf(Due.Collected.class);
        assertThat(desk.told.names()).containsExactly("PaymentCollected");
    }

    @Test
    void money_that_comes_after_the_withdrawal_is_kept_in_suspense() {
        var payment = desk.pay(1, WECHAT_NATIVE);
        desk.requestWithdrawal.request(DUE);
        desk.withdrawDue.withdraw(DUE);
        desk.hearPayment.heard(Channel.WECHAT_PAY, number(payment), new Paid(wechatProof("T-1", 19_90)));
        assertThat(reasonOf(0)).isEqualTo(Receipt.Reason.DUE_WITHDRAWN);
    }

    @Test
    void a_due_withdrawn_before_we_heard_of_it_cannot_be_reopened() {
        var unheard = DueRef.order(99L << 10 | 7);
        desk.requestWithdrawal.request(unheard);
        assertThat(desk.dues.find(unheard)).containsInstanceOf(Due.Withdrawn.class);
        assertThat(desk.told.names()).containsExactly("DueWithdrawn");
        assertThat(desk.told.audited).containsExactly("due.withdrawn");
    }

    private Payment paid(String channelNo, long fen) {
        var payment = desk.pay(1, WECHAT_NATIVE);
        return desk.applyAnswer.apply(
                payment.terms().paymentNo(), new Paid(wechatProof(channelNo, fen)), Reason.CLOSED_BY_CHANNEL);
    }

    private Receipt.Reason reasonOf(int receipt) {
        return ((Suspense) desk.receipts.all().get(receipt).standing()).reason();
    }

    private static String number(Payment payment) {
        return Long.toString(payment.terms().paymentNo());
    }
}
