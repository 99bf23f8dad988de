package io.jinliu.payment.collect;

import static io.jinliu.payment.channel.Method.ALIPAY_CODE;
import static io.jinliu.payment.channel.Method.WECHAT_CODE;
import static io.jinliu.payment.channel.Method.WECHAT_NATIVE;
import static io.jinliu.payment.collect.Desk.DUE;
import static io.jinliu.payment.collect.Desk.wechatProof;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.jinliu.common.id.Ids;
import io.jinliu.payment.channel.ChannelAnswer.Paid;
import io.jinliu.payment.channel.ChannelAnswer.Refused;
import io.jinliu.payment.channel.ChannelAnswer.Unknown;
import io.jinliu.payment.channel.Payer;
import io.jinliu.payment.channel.Proof;
import io.jinliu.payment.collect.Payment.Closed;
import io.jinliu.payment.collect.Payment.Collected;
import io.jinliu.payment.collect.Payment.Pending;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class PayingByCodeTest {

    static final Payer SHOWING = Payer.showing("134567890123456789");
    static final Proof MONEY = wechatProof("T-1", 19_90);

    final Desk desk = new Desk();

    @Test
    void is_collected_at_once_when_no_password_is_asked() {
        desk.wechat.charge = new Paid(MONEY);

        assertThat(paying()).isInstanceOf(Collected.class);
        assertThat(desk.told.names()).containsExactly("PaymentCollected");
    }

    @Test
    void waits_while_the_buyer_types_his_password_and_is_collected_then() {
        var payment = paying();
        assertThat(payment).isInstanceOf(Pending.class);

        desk.wechat.query = new Paid(MONEY);
        desk.askPending.ask(number(payment));
        assertThat(now(payment)).isInstanceOf(Collected.class);
        assertThat(desk.wechat.asked).noneMatch(question -> question.startsWith("reverse"));
    }

    @Test
    void our_patience_with_a_password_is_45_seconds() {
        assertThat(paying().terms().expiresAt()).isEqualTo(Desk.NOON.plus(Duration.ofSeconds(45)));
    }

    @Test
    void a_definite_no_closes_it_and_another_code_may_be_shown() {
        desk.wechat.charge = new Refused("AUTH_CODE_EXPIRED", "too old");
        assertThat(paying()).isInstanceOf(Closed.class);

        desk.wechat.charge = new Paid(MONEY);
        assertThat(desk.pay(2, WECHAT_CODE, SHOWING)).isInstanceOf(Collected.class);
    }

    @Test
    void a_code_is_never_sent_twice_only_asked_about() {
        desk.wechat.charge = new Unknown("timeout");
        var first = paying();
        desk.wechat.query = new Unknown("timeout");

        assertThat(paying()).isInstanceOf(Pending.class);
        assertThat(number(desk.pay(2, WECHAT_CODE, SHOWING))).isEqualTo(number(first));
        assertThat(desk.wechat.asked).filteredOn(it -> it.startsWith("charge")).hasSize(1);
    }

    @Test
    void another_way_to_pay_first_takes_the_code_back() {
        paying();
        assertThat(desk.pay(2, WECHAT_NATIVE)).isInstanceOf(Pending.class);
        assertThat(desk.wechat.asked).contains("reverse " + number()).doesNotContain("close " + number());
        assertThat(desk.payments.open(DUE)).hasSize(1);
    }

    @Test
    void needs_the_code_and_nothing_that_it_has_no_use_for() {
        assertThatExceptionOfType(PayerNeeded.class).isThrownBy(() -> desk.pay(1, ALIPAY_CODE, Payer.ANYBODY));
        assertThatExceptionOfType(NotOfThisMethod.class).isThrownBy(() -> desk.pay(1, WECHAT_NATIVE, SHOWING));
        assertThatExceptionOfType(NotOfThisMethod.class)
                .isThrownBy(() -> desk.payDue.pay(new PayDue.Request(number(), "1001", DUE, WECHAT_CODE, SHOWING, 3)));
    }

    @Test
    void a_code_is_not_printed() {
        assertThat(SHOWING.toString()).doesNotContain("134567890123456789");
    }

    private Payment paying() {
        return desk.pay(1, WECHAT_CODE, SHOWING);
    }

    private Payment now(Payment payment) {
        return desk.payments.find(number(payment)).orElseThrow();
    }

    /** Of the first payment of a desk. */
    private static long number() {
        return Ids.in(DUE.slot(), 1 << 10);
    }

    private static long number(Payment payment) {
        return payment.terms().paymentNo();
    }
}
