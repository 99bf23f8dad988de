package io.jinliu.payment.collect;

import static io.jinliu.payment.channel.Method.ALIPAY_PRECREATE;
import static io.jinliu.payment.channel.Method.UNIONPAY_APP;
import static io.jinliu.payment.channel.Method.UNIONPAY_WEB;
import static io.jinliu.payment.channel.Method.WECHAT_NATIVE;
import static io.jinliu.payment.collect.Desk.DUE;
import static io.jinliu.payment.collect.Desk.NOON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.jinliu.payment.channel.Action;
import io.jinliu.payment.channel.Channel;
import io.jinliu.payment.channel.ChannelAnswer;
import io.jinliu.payment.channel.ChannelAnswer.Closed;
import io.jinliu.payment.channel.ChannelAnswer.NoSuchOrder;
import io.jinliu.payment.channel.ChannelAnswer.Paid;
import io.jinliu.payment.channel.ChannelAnswer.Unknown;
import io.jinliu.payment.channel.ChannelAnswer.Waiting;
import io.jinliu.payment.channel.Proof;
import io.jinliu.payment.collect.Closing.Reason;
import io.jinliu.payment.collect.Payment.Collected;
import io.jinliu.payment.collect.Payment.Pending;
import io.jinliu.payment.due.Due;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Where a channel has no word for closing, only time closes. */
class UnclosableChannelTest {

    static final Action FORM = new Action(Action.Type.FORM, "<form></form>");
    static final Instant END = NOON.plus(Duration.ofMinutes(15));
    static final Instant OVER = END.plus(Duration.ofSeconds(66));
    static final ChannelAnswer[] NOT_PAID = {
        new NoSuchOrder(), new Closed("64: not enough"), new Waiting(Optional.empty()), new Unknown("timeout")
    };

    final Desk desk = new Desk();

    @Test
    void is_open_for_a_quarter_of_an_hour_at_most() {
        assertThat(desk.pay(1, UNIONPAY_WEB).terms().expiresAt()).isEqualTo(END);
        assertThat(new Desk().pay(1, WECHAT_NATIVE).terms().expiresAt())
                .isEqualTo(Desk.owed().payBefore());
    }

    @Test
    void has_come_to_rest_when_its_due_ends() {
        var late = new Desk(NOON.plus(Duration.ofMinutes(20)));

        assertThat(late.pay(1, UNIONPAY_WEB).terms().expiresAt())
                .isEqualTo(Desk.owed().payBefore().minusSeconds(65));
    }

    @Test
    void is_not_opened_when_too_little_time_is_left_for_that() {
        var late = new Desk(Desk.owed().payBefore().minusSeconds(65));

        assertThatExceptionOfType(NothingDue.class)
                .isThrownBy(() -> late.pay(1, UNIONPAY_WEB))
                .withMessageContaining("too little of its time is left");
        assertThat(late.pay(2, WECHAT_NATIVE)).isInstanceOf(Pending.class);
    }

    @Test
    void nobody_is_given_less_than_a_minute() {
        assertThatIllegalArgumentException().isThrownBy(() -> new CollectSettings(Duration.ofSeconds(59)));
    }

    @Test
    void a_form_that_can_still_be_posted_keeps_its_due_from_being_withdrawn() {
        var payment = opened();
        desk.requestWithdrawal.request(DUE);

        for (var answer : NOT_PAID) {
            desk.unionpay.close = answer;
            assertThat(desk.withdrawDue.withdraw(DUE)).as("%s", answer).containsInstanceOf(Due.Open.class);
            assertThat(desk.payments.find(number(payment))).as("%s", answer).containsInstanceOf(Pending.class);
        }
        assertThat(desk.told.events).isEmpty();
    }

    @Test
    void a_question_closes_nothing_before_the_time_is_over() {
        var payment = opened();

        for (var answer : NOT_PAID) {
            desk.unionpay.query = answer;
            desk.askPending.ask(number(payment));
            assertThat(desk.payments.find(number(payment))).as("%s", answer).containsInstanceOf(Pending.class);
        }
    }

    @Test
    void not_even_a_creation_whose_answer_was_lost_counts_as_never_made() {
        desk.unionpay.charge = new Unknown("timeout");
        var payment = desk.pay(1, UNIONPAY_APP);
        var later = laterWith(payment, NOON.plusSeconds(66));
        later.unionpay.query = new NoSuchOrder();

        later.askPending.ask(number(payment));

        assertThat(later.payments.find(number(payment))).containsInstanceOf(Pending.class);
    }

    @Test
    void what_nobody_paid_in_time_is_closed_and_its_due_withdrawn() {
        var payment = opened();
        for (var answer : new ChannelAnswer[] {new NoSuchOrder(), new Closed("64: not enough")}) {
            var later = laterWith(payment, OVER);
            later.requestWithdrawal.request(DUE);
            later.unionpay.close = answer;

            assertThat(later.withdrawDue.withdraw(DUE)).as("%s", answer).containsInstanceOf(Due.Withdrawn.class);
            assertThat(later.told.names()).containsExactly("PaymentClosed", "DueWithdrawn");
        }
    }

    @Test
    void what_may_have_been_posted_in_the_last_second_is_waited_for() {
        var later = laterWith(opened(), END.plusSeconds(65));
        later.requestWithdrawal.request(DUE);
        later.unionpay.close = new NoSuchOrder();

        assertThat(later.withdrawDue.withdraw(DUE)).containsInstanceOf(Due.Open.class);
    }

    @Test
    void the_sweep_ends_it_though_nobody_wants_the_due_back() {
        var payment = opened();
        var later = laterWith(payment, OVER);
        later.unionpay.close = new NoSuchOrder();

        later.askPending.ask(number(payment));

        assertThat(later.payments.find(number(payment))).hasValueSatisfying(ended -> assertThat(ended)
                .isInstanceOfSatisfying(
                        Payment.Closed.class,
                        closed -> assertThat(closed.why().reason()).isEqualTo(Reason.EXPIRED)));
    }

    @Test
    void what_the_channel_still_works_on_after_its_time_is_not_over() {
        var payment = opened();
        var later = laterWith(payment, OVER);
        for (var answer : new ChannelAnswer[] {new Waiting(Optional.empty()), new Unknown("04: unclear")}) {
            later.unionpay.close = answer;
            later.askPending.ask(number(payment));
            assertThat(later.payments.find(number(payment))).containsInstanceOf(Pending.class);
        }
    }

    @Test
    void a_buyer_who_pays_while_his_order_waits_to_be_cancelled_has_paid() {
        var payment = opened();
        desk.requestWithdrawal.request(DUE);
        desk.unionpay.close = new NoSuchOrder();
        desk.withdrawDue.withdraw(DUE);

        desk.hearPayment.heard(Channel.UNIONPAY, Long.toString(number(payment)), new Paid(proof()));

        assertThat(desk.payments.find(number(payment))).containsInstanceOf(Collected.class);
        assertThat(desk.withdrawDue.withdraw(DUE)).containsInstanceOf(Due.Collected.class);
        assertThat(desk.told.names()).containsExactly("PaymentCollected");
    }

    @Test
    void another_method_is_opened_beside_it() {
        opened();
        desk.unionpay.close = new NoSuchOrder();

        assertThat(desk.pay(2, ALIPAY_PRECREATE)).isInstanceOf(Pending.class);
        assertThat(desk.payments.open(DUE)).hasSize(2);
    }

    @Test
    void is_asked_once_a_minute_while_a_withdrawal_waits_and_at_its_end() {
        var payment = opened();
        desk.requestWithdrawal.request(DUE);
        desk.withdrawDue.withdraw(DUE);
        assertThat(desk.dues.nextTries.get(DUE)).isEqualTo(NOON.plusSeconds(60));

        var nearly = laterWith(payment, END.plusSeconds(30));
        nearly.requestWithdrawal.request(DUE);
        nearly.unionpay.close = new NoSuchOrder();
        nearly.withdrawDue.withdraw(DUE);
        assertThat(nearly.dues.nextTries.get(DUE)).isEqualTo(END.plusSeconds(65));
    }

    @Test
    void what_can_be_closed_is_tried_again_soon() {
        desk.pay(1, WECHAT_NATIVE);
        desk.requestWithdrawal.request(DUE);
        desk.wechat.close = new Unknown("timeout");

        desk.withdrawDue.withdraw(DUE);

        assertThat(desk.dues.nextTries.get(DUE)).isEqualTo(NOON.plusSeconds(5));
    }

    private Payment opened() {
        desk.unionpay.charge = new Waiting(Optional.of(FORM));
        return desk.pay(1, UNIONPAY_WEB);
    }

    private static Desk laterWith(Payment payment, Instant now) {
        var later = new Desk(now);
        later.payments.keep(payment);
        return later;
    }

    private static Proof proof() {
        return new Proof(Channel.UNIONPAY, "U-1", Desk.PRICE, NOON);
    }

    private static long number(Payment payment) {
        return payment.terms().paymentNo();
    }
}
