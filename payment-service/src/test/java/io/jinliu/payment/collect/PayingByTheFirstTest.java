package io.jinliu.payment.collect;

import static io.jinliu.payment.channel.Method.ALIPAY_PRECREATE;
import static io.jinliu.payment.channel.Method.UNIONPAY_APP;
import static io.jinliu.payment.channel.Method.WECHAT_NATIVE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.jinliu.common.id.Ids;
import io.jinliu.common.money.Money;
import io.jinliu.payment.channel.Action;
import io.jinliu.payment.channel.Channel;
import io.jinliu.payment.channel.ChannelAnswer.Closed;
import io.jinliu.payment.channel.ChannelAnswer.NotSent;
import io.jinliu.payment.channel.ChannelAnswer.Paid;
import io.jinliu.payment.channel.ChannelAnswer.Refused;
import io.jinliu.payment.channel.ChannelAnswer.Unknown;
import io.jinliu.payment.channel.ChannelAnswer.Waiting;
import io.jinliu.payment.channel.Method;
import io.jinliu.payment.channel.Payer;
import io.jinliu.payment.channel.Proof;
import io.jinliu.payment.collect.Receipt.Standing.Kept;
import io.jinliu.payment.collect.Receipt.Standing.Suspense;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PayingByTheFirstTest {

    final Desk desk = new Desk();
    final PayByFirst payByFirst = new PayByFirst(desk.payDue, PayingByTheFirstTest::unionpayFirst, desk.told);

    PayingByTheFirstTest() {
        desk.wechat.charge = new Waiting(Optional.of(new Action(Action.Type.QR_CODE, "weixin://1")));
        desk.alipay.charge = new Waiting(Optional.of(new Action(Action.Type.QR_CODE, "https://qr.alipay.com/1")));
        desk.unionpay.charge = new Waiting(Optional.of(new Action(Action.Type.SDK, "{\"tn\":\"1\"}")));
    }

    @Test
    void asks_nobody_else_while_the_first_answers() {
        assertThat(pay(1).terms().method()).isEqualTo(WECHAT_NATIVE);
        assertThat(desk.alipay.asked).isEmpty();
    }

    @Test
    void moves_on_from_a_channel_that_nothing_was_sent_to_and_closes_what_was_opened_for_it() {
        desk.wechat.charge = new NotSent("down");

        assertThat(pay(1).terms().method()).isEqualTo(ALIPAY_PRECREATE);
        assertThat(opened(WECHAT_NATIVE)).isInstanceOf(Payment.Closed.class);
        assertThat(desk.unionpay.asked).isEmpty();
    }

    @Test
    void moves_on_from_a_method_that_is_switched_off_without_opening_anything() {
        desk.off.add(WECHAT_NATIVE);

        assertThat(pay(1).terms().method()).isEqualTo(ALIPAY_PRECREATE);
        assertThat(desk.wechat.asked).isEmpty();
        desk.off.add(ALIPAY_PRECREATE);
        desk.off.add(UNIONPAY_APP);
        assertThatExceptionOfType(MethodIsOff.class).isThrownBy(() -> pay(2));
    }

    @Test
    void moves_on_from_a_lost_answer_after_closing_what_may_have_been_opened() {
        desk.wechat.charge = new Unknown("timeout");
        desk.wechat.close = new Closed("closed");

        assertThat(pay(1).terms().method()).isEqualTo(ALIPAY_PRECREATE);
        assertThat(opened(WECHAT_NATIVE)).isInstanceOf(Payment.Closed.class);
    }

    @Test
    void money_that_comes_by_both_is_kept_once_and_goes_back_once() {
        desk.wechat.charge = new Unknown("timeout");
        desk.wechat.close = new Unknown("timeout");
        var second = pay(1);
        var first = opened(WECHAT_NATIVE);
        assertThat(first).as("not known to be closed").isInstanceOf(Payment.Pending.class);

        heard(Channel.ALIPAY, second, "A-1");
        heard(Channel.WECHAT_PAY, first, "W-1");

        assertThat(desk.receipts.all())
                .filteredOn(receipt -> receipt.standing() instanceof Kept)
                .hasSize(1);
        assertThat(desk.receipts.all())
                .filteredOn(receipt -> receipt.standing() instanceof Suspense)
                .singleElement()
                .matches(receipt -> receipt.channelNo().equals("W-1"));
    }

    @Test
    void goes_through_all_of_them_and_says_so_if_none_can_be_asked() {
        desk.wechat.charge = new NotSent("down");
        desk.alipay.charge = new NotSent("down");
        assertThat(pay(1).terms().method()).isEqualTo(UNIONPAY_APP);

        var nobody = new Desk();
        List.of(nobody.wechat, nobody.alipay, nobody.unionpay).forEach(channel -> channel.charge = new NotSent("down"));
        assertThatExceptionOfType(ChannelUnavailable.class)
                .isThrownBy(() ->
                        new PayByFirst(nobody.payDue, PayingByTheFirstTest::unionpayFirst, nobody.told).pay(wishes(1)));
    }

    @Test
    void the_payers_own_refusal_is_told_and_not_walked_around() {
        desk.wechat.charge = new Refused("ACCOUNT_ERROR", "frozen");

        assertThat(pay(1)).isInstanceOf(Payment.Closed.class);
        assertThat(desk.alipay.asked).isEmpty();
    }

    @Test
    void the_same_request_again_finds_what_the_first_one_opened() {
        desk.wechat.charge = new NotSent("down");
        var first = pay(1);

        desk.wechat.charge = new Waiting(Optional.of(new Action(Action.Type.QR_CODE, "weixin://2")));
        assertThat(pay(1)).isEqualTo(first);
        assertThat(desk.payments.all()).hasSize(2);
    }

    @Test
    void the_shops_rules_say_whose_turn_it_is_where_the_buyer_leaves_it_to_them() {
        var tried = payByFirst.arranged(wishes(1));

        assertThat(tried.payment().terms().method()).isEqualTo(UNIONPAY_APP);
        assertThat(tried.route())
                .hasValueSatisfying(route -> assertThat(route.rule()).isEqualTo("dear"));
        assertThat(desk.told.audited).contains("payment.routed");
        assertThat(desk.wechat.asked).isEmpty();
    }

    @Test
    void arranged_it_moves_on_from_a_channel_that_is_down_as_well() {
        desk.unionpay.charge = new NotSent("down");

        assertThat(payByFirst.arranged(wishes(1)).payment().terms().method()).isEqualTo(WECHAT_NATIVE);
    }

    @Test
    void arranged_again_it_finds_what_was_opened_whatever_the_rules_say_by_then() {
        var first = payByFirst.arranged(wishes(1)).payment();

        assertThat(new PayByFirst(desk.payDue, (_, _, _) -> Optional.empty(), desk.told)
                        .arranged(wishes(1))
                        .payment()
                        .terms()
                        .due())
                .isEqualTo(first.terms().due());
        assertThat(desk.payments.all())
                .filteredOn(Payment.Pending.class::isInstance)
                .hasSize(1);
    }

    @Test
    void of_anothers_order_nothing_is_arranged() {
        var anothers = wishes(1).stream()
                .map(wish -> new PayDue.Request(wish.paymentNo(), "1002", wish.due(), wish.method(), Payer.ANYBODY, 0))
                .toList();

        assertThatExceptionOfType(UnknownDue.class).isThrownBy(() -> payByFirst.arranged(anothers));
        assertThat(desk.told.audited).doesNotContain("payment.routed");
    }

    private static Optional<MethodOrder.Arranged> unionpayFirst(Money amount, long number, List<Method> wished) {
        assertThat(amount).isEqualTo(Money.cny(19_90));
        var places = List.of(UNIONPAY_APP, WECHAT_NATIVE, ALIPAY_PRECREATE).stream()
                .map(method -> new MethodOrder.Place(method, "by hand"))
                .toList();
        return Optional.of(new MethodOrder.Arranged(3, "dear", places));
    }

    private Payment pay(long number) {
        return payByFirst.pay(wishes(number));
    }

    private static List<PayDue.Request> wishes(long number) {
        var methods = List.of(WECHAT_NATIVE, ALIPAY_PRECREATE, UNIONPAY_APP);
        return IntStream.range(0, methods.size())
                .mapToObj(place -> new PayDue.Request(
                        Ids.in(Desk.DUE.slot(), (10 * number + place) << 10),
                        "1001",
                        Desk.DUE,
                        methods.get(place),
                        Payer.ANYBODY,
                        0))
                .toList();
    }

    private Payment opened(Method method) {
        return desk.payments.all().stream()
                .filter(payment -> payment.terms().method() == method)
                .findFirst()
                .orElseThrow();
    }

    private void heard(Channel channel, Payment payment, String channelNo) {
        var proof = new Proof(channel, channelNo, Money.cny(19_90), Desk.NOON);
        desk.hearPayment.heard(channel, Long.toString(payment.terms().paymentNo()), new Paid(proof));
    }
}
