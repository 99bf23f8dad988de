package io.jinliu.payment.collect;

import static io.jinliu.payment.channel.Method.WECHAT_CODE;
import static io.jinliu.payment.collect.Desk.DUE;
import static io.jinliu.payment.collect.Desk.wechatProof;
import static org.assertj.core.api.Assertions.assertThat;

import io.jinliu.common.id.Ids;
import io.jinliu.payment.channel.Channel;
import io.jinliu.payment.channel.ChannelAnswer.NoSuchOrder;
import io.jinliu.payment.channel.ChannelAnswer.NotReversed;
import io.jinliu.payment.channel.ChannelAnswer.NotSent;
import io.jinliu.payment.channel.ChannelAnswer.Paid;
import io.jinliu.payment.channel.ChannelAnswer.Refused;
import io.jinliu.payment.channel.ChannelAnswer.Reversed;
import io.jinliu.payment.channel.ChannelAnswer.Unknown;
import io.jinliu.payment.channel.Payer;
import io.jinliu.payment.channel.Proof;
import io.jinliu.payment.collect.Closing.Reason;
import io.jinliu.payment.collect.Payment.Closed;
import io.jinliu.payment.collect.Payment.Collected;
import io.jinliu.payment.collect.Payment.Diverted;
import io.jinliu.payment.collect.Payment.Reversing;
import io.jinliu.payment.collect.Receipt.Standing.Suspense;
import io.jinliu.payment.due.Due;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TakingACodeBackTest {

    static final Payer SHOWING = Payer.showing("134567890123456789");
    static final Proof MONEY = wechatProof("T-1", 19_90);
    static final Instant TOO_LATE = Desk.NOON.plus(Duration.ofSeconds(46));

    final Desk desk = new Desk();

    @Test
    void is_taken_back_when_the_password_never_comes() {
        var late = late(paying());
        late.askPending.ask(number());

        assertThat(late.wechat.asked).containsExactly("query " + number(), "reverse " + number());
        assertThat(late.payments.find(number())).containsInstanceOf(Closed.class);
        assertThat(late.dues.find(DUE)).containsInstanceOf(Due.Open.class);
        assertThat(late.told.names()).containsExactly("PaymentClosed");
    }

    @Test
    void is_not_taken_back_when_the_password_came_in_the_last_moment() {
        var late = late(paying());
        late.wechat.query = new Paid(MONEY);
        late.askPending.ask(number());

        assertThat(late.payments.find(number())).containsInstanceOf(Collected.class);
        assertThat(late.wechat.asked).containsExactly("query " + number());
    }

    @Test
    void what_nobody_knows_is_asked_about_and_then_taken_back_again_and_again_until_the_channel_says_so() {
        desk.wechat.charge = new Unknown("timeout");
        var late = late(paying());
        late.wechat.query = new Unknown("timeout");
        late.wechat.reverse = new Unknown("timeout");
        late.askPending.ask(number());
        assertThat(late.payments.find(number())).containsInstanceOf(Reversing.class);

        late.reversePayment.reverseAgain(number());
        assertThat(late.payments.find(number())).containsInstanceOf(Reversing.class);
        late.wechat.reverse = new Reversed(Optional.empty());
        late.reversePayment.reverseAgain(number());
        assertThat(late.payments.find(number())).containsInstanceOf(Closed.class);
        assertThat(late.wechat.asked).filteredOn(it -> it.startsWith("reverse")).hasSize(3);
    }

    @Test
    void no_such_order_is_believed_only_when_the_code_can_no_longer_be_under_way() {
        desk.wechat.charge = new Unknown("timeout");
        desk.wechat.reverse = new NoSuchOrder();
        var payment = paying();
        assertThat(desk.closePayment.close(number(), Reason.BUYER_CLOSED)).isInstanceOf(Reversing.class);

        var later = later(payment, Desk.NOON.plus(Duration.ofSeconds(66)));
        later.wechat.reverse = new NoSuchOrder();
        assertThat(later.closePayment.close(number(), Reason.BUYER_CLOSED)).isInstanceOf(Closed.class);
    }

    @Test
    void money_that_was_taken_back_came_and_went() {
        desk.wechat.charge = new Unknown("timeout");
        paying();
        desk.wechat.reverse = new Reversed(Optional.of(MONEY));

        assertThat(desk.closePayment.close(number(), Reason.BUYER_CLOSED)).isInstanceOf(Diverted.class);
        assertThat(reason()).isEqualTo(Receipt.Reason.REVERSED);
        assertThat(desk.told.names()).containsExactly("ReceiptSuspended");
        assertThat(desk.dues.find(DUE)).containsInstanceOf(Due.Open.class);
    }

    @Test
    void the_news_of_money_is_not_believed_while_it_is_being_taken_back() {
        desk.wechat.reverse = new Unknown("timeout");
        paying();
        desk.closePayment.close(number(), Reason.BUYER_CLOSED);
        desk.hearPayment.heard(Channel.WECHAT_PAY, Long.toString(number()), new Paid(MONEY));
        assertThat(desk.payments.find(number())).containsInstanceOf(Reversing.class);
        assertThat(desk.receipts.all()).isEmpty();

        desk.wechat.reverse = new Reversed(Optional.of(MONEY));
        desk.reversePayment.reverseAgain(number());
        assertThat(reason()).isEqualTo(Receipt.Reason.REVERSED);
    }

    @Test
    void the_news_of_money_is_not_believed_when_it_was_closed_because_another_reversal_may_be_on_its_way() {
        var late = late(paying());
        late.askPending.ask(number());
        late.hearPayment.heard(Channel.WECHAT_PAY, Long.toString(number()), new Paid(MONEY));
        assertThat(late.payments.find(number())).containsInstanceOf(Reversing.class);
        assertThat(late.receipts.all()).isEmpty();

        late.wechat.reverse = new Reversed(Optional.of(MONEY));
        late.reversePayment.reverseAgain(number());
        assertThat(late.receipts.all())
                .singleElement()
                .extracting(Receipt::standing)
                .isEqualTo(new Suspense(Receipt.Reason.REVERSED));
    }

    @Test
    void what_the_channel_had_refused_pays_if_its_money_came_after_all_and_stays() {
        desk.wechat.charge = new Refused("AUTH_CODE_INVALID", "no such code");
        paying();
        desk.hearPayment.heard(Channel.WECHAT_PAY, Long.toString(number()), new Paid(MONEY));
        desk.wechat.reverse = new NotReversed(MONEY);
        desk.reversePayment.reverseAgain(number());

        assertThat(desk.payments.find(number())).containsInstanceOf(Collected.class);
    }

    @Test
    void money_the_channel_will_not_take_back_pays_if_only_our_patience_had_ended() {
        var late = late(paying());
        late.wechat.reverse = new NotReversed(MONEY);
        late.askPending.ask(number());

        assertThat(late.payments.find(number())).containsInstanceOf(Collected.class);
        assertThat(late.told.names()).containsExactly("PaymentCollected");
    }

    @Test
    void money_the_channel_will_not_take_back_goes_back_by_refund_if_somebody_had_cancelled() {
        var late = late(paying());
        late.wechat.reverse = new Unknown("timeout");
        late.askPending.ask(number());
        late.closePayment.close(number(), Reason.BUYER_CLOSED);
        late.wechat.reverse = new NotReversed(MONEY);
        late.reversePayment.reverseAgain(number());

        assertThat(late.payments.find(number())).containsInstanceOf(Diverted.class);
        assertThat(late.receipts.all())
                .singleElement()
                .extracting(Receipt::standing)
                .isEqualTo(new Suspense(Receipt.Reason.CANCELLED));
    }

    @Test
    void what_was_collected_before_is_not_taken_back() {
        desk.wechat.charge = new Paid(MONEY);
        paying();

        assertThat(desk.closePayment.close(number(), Reason.BUYER_CLOSED)).isInstanceOf(Collected.class);
        assertThat(desk.wechat.asked).containsExactly("charge " + number());
    }

    @Test
    void a_due_is_withdrawn_only_when_the_reversal_is_confirmed() {
        paying();
        desk.requestWithdrawal.request(DUE);
        desk.wechat.reverse = new NotSent("connection refused");
        assertThat(desk.withdrawDue.withdraw(DUE)).containsInstanceOf(Due.Open.class);
        assertThat(desk.withdrawDue.withdraw(DUE)).containsInstanceOf(Due.Open.class);

        desk.wechat.reverse = new Reversed(Optional.empty());
        assertThat(desk.withdrawDue.withdraw(DUE)).containsInstanceOf(Due.Withdrawn.class);
        assertThat(desk.told.names()).containsExactly("PaymentClosed", "DueWithdrawn");
    }

    private Payment paying() {
        return desk.pay(1, WECHAT_CODE, SHOWING);
    }

    /** The same payment 46 seconds after it was opened. */
    private static Desk late(Payment payment) {
        return later(payment, TOO_LATE);
    }

    private static Desk later(Payment payment, Instant at) {
        var later = new Desk(at);
        later.payments.keep(payment);
        return later;
    }

    private Receipt.Reason reason() {
        return ((Suspense) desk.receipts.all().getFirst().standing()).reason();
    }

    /** Of the first payment of a desk. */
    private static long number() {
        return Ids.in(DUE.slot(), 1 << 10);
    }
}
