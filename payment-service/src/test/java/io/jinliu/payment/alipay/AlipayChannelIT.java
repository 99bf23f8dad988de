package io.jinliu.payment.alipay;

import static io.jinliu.payment.alipay.Seller.charge;
import static io.jinliu.payment.alipay.Seller.refund;
import static org.assertj.core.api.Assertions.assertThat;

import io.jinliu.common.money.Money;
import io.jinliu.payment.channel.Action;
import io.jinliu.payment.channel.ChannelAnswer;
import io.jinliu.payment.channel.ChannelAnswer.Closed;
import io.jinliu.payment.channel.ChannelAnswer.NoSuchOrder;
import io.jinliu.payment.channel.ChannelAnswer.NotSent;
import io.jinliu.payment.channel.ChannelAnswer.Paid;
import io.jinliu.payment.channel.ChannelAnswer.Refused;
import io.jinliu.payment.channel.ChannelAnswer.Unknown;
import io.jinliu.payment.channel.ChannelAnswer.Waiting;
import io.jinliu.payment.channel.Charge;
import io.jinliu.payment.channel.Method;
import io.jinliu.payment.channel.PaymentChannel;
import io.jinliu.payment.channel.Proof;
import io.jinliu.payment.channel.RefundAnswer;
import io.jinliu.payment.security.InMemoryWire;
import io.jinliu.payment.security.SimulatorProcess;
import io.jinliu.payment.security.WireRecord;
import io.jinliu.payment.security.WireRecord.Direction;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** The channel against the simulator's Alipay, over a real socket. */
class AlipayChannelIT {

    static final String NOTIFY = "http://127.0.0.1:9/callbacks/alipay/default";
    static final SimulatorProcess SIMULATOR = SimulatorProcess.running();

    final InMemoryWire wire = new InMemoryWire();
    final PaymentChannel channel = Seller.channel(Seller.settings(NOTIFY), wire);
    final long number = Seller.number();
    final String outTradeNo = Long.toString(number);
    final Charge order = charge(number, Method.ALIPAY_PRECREATE, 20_00);

    @Test
    void shows_a_code_to_scan_and_the_same_code_when_asked_again() {
        var opened = action(channel.charge(order));

        assertThat(opened.type()).isEqualTo(Action.Type.QR_CODE);
        assertThat(opened.value()).startsWith("https://qr.alipay.com/bax");
        assertThat(action(channel.charge(order))).isEqualTo(opened);
    }

    @Test
    void sends_the_browser_to_a_page_that_takes_the_signed_order() throws IOException, InterruptedException {
        var page = action(channel.charge(charge(number, Method.ALIPAY_PAGE, 20_00)));

        assertThat(page.type()).isEqualTo(Action.Type.REDIRECT);
        try (var browser = HttpClient.newHttpClient()) {
            var shown = browser.send(
                    HttpRequest.newBuilder(URI.create(page.value())).build(), BodyHandlers.ofString());
            assertThat(shown.statusCode()).isEqualTo(200);
            assertThat(shown.body()).contains("20.00");
        }
        SIMULATOR.pay("alipay", outTradeNo);
        assertThat(proof(channel.query(number)).amount()).isEqualTo(Money.cny(20_00));
    }

    @Test
    void knows_no_trade_before_the_code_is_scanned_and_waits_after() {
        channel.charge(order);
        assertThat(channel.query(number)).isEqualTo(new NoSuchOrder());
        assertThat(channel.close(number)).isEqualTo(new NoSuchOrder());

        SIMULATOR.post("/payer/scan", SIMULATOR.about("alipay", outTradeNo));

        assertThat(channel.query(number)).isEqualTo(new Waiting(Optional.empty()));
    }

    @Test
    void closes_for_good_and_as_often_as_it_is_asked() {
        channel.charge(order);
        SIMULATOR.post("/payer/scan", SIMULATOR.about("alipay", outTradeNo));

        assertThat(channel.close(number)).isInstanceOf(Closed.class);
        assertThat(channel.close(number)).isInstanceOf(Closed.class);
        assertThat(channel.query(number)).isInstanceOf(Closed.class);
        assertThat(channel.charge(order)).isInstanceOf(Closed.class);
    }

    @Test
    void tells_paid_when_it_is_asked_to_open_or_close_what_is_paid() {
        channel.charge(order);
        SIMULATOR.post("/payer/pay", SIMULATOR.about("alipay", outTradeNo).put("couponFen", 5_00));

        var money = proof(channel.query(number));
        assertThat(money.amount()).isEqualTo(Money.cny(20_00));
        assertThat(money.paidAt()).isCloseTo(SIMULATOR.now(), Assertions.within(5, ChronoUnit.MINUTES));
        assertThat(proof(channel.close(number))).isEqualTo(money);
        assertThat(proof(channel.charge(order))).isEqualTo(money);
    }

    @Test
    void is_refused_other_terms_under_the_same_number() {
        channel.charge(order);

        assertThat(channel.charge(charge(number, Method.ALIPAY_PRECREATE, 20_01)))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.code()).isEqualTo("ACQ.CONTEXT_INCONSISTENT"));
    }

    @Test
    void takes_no_yen() {
        var yen =
                new Charge(number, Method.ALIPAY_PAGE, Money.of(100, "JPY"), "茶", order.expiresAt(), Optional.empty());

        assertThat(channel.charge(yen)).isInstanceOf(Refused.class);
        assertThat(wire.archive).isEmpty();
    }

    @Test
    void does_not_know_when_the_answer_is_lost_late_forged_or_an_error_of_alipays_own() {
        paid(20_00);
        var hasty = Seller.channel(
                Seller.settings(SIMULATOR.variable("JINLIU_ALIPAY_GATEWAY"), NOTIFY, Duration.ofMillis(300)), wire);
        for (var kind : new String[] {"drop", "corrupt-signature", "timeout-after-success"}) {
            SIMULATOR.post("/faults", SIMULATOR.fault("alipay", "query", kind, outTradeNo));
            assertThat(hasty.query(number)).as(kind).isInstanceOf(Unknown.class);
        }
        for (var code : new String[] {"ACQ.SYSTEM_ERROR", "isp.unknow-error", "ACQ.INVALID_PARAMETER"}) {
            SIMULATOR.post(
                    "/faults",
                    SIMULATOR.fault("alipay", "query", "error", outTradeNo).put("code", code));
            assertThat(channel.query(number)).as(code).isInstanceOf(Unknown.class);
        }
        SIMULATOR.post(
                "/faults",
                SIMULATOR.fault("alipay", "query", "error", outTradeNo).put("status", 503));
        assertThat(channel.query(number)).isInstanceOf(Unknown.class);
        assertThat(channel.query(number)).isInstanceOf(Paid.class);
    }

    @Test
    void knows_that_it_never_left_when_nobody_listens() {
        var nobody =
                Seller.channel(Seller.settings("http://127.0.0.1:9/gateway.do", NOTIFY, Duration.ofSeconds(2)), wire);

        assertThat(nobody.charge(order)).isInstanceOf(NotSent.class);
        assertThat(nobody.refund(refund(1, number, "2026", 1, 2))).isInstanceOf(RefundAnswer.NotSent.class);
    }

    @Test
    void refunds_once_however_often_the_same_number_asks() {
        var money = paid(20_00);
        var part = refund(Seller.number(), number, money.channelNo(), 5_00, 20_00);

        assertThat(total(channel.refund(part))).isEqualTo(Money.cny(5_00));
        assertThat(amount(channel.refund(part))).isEqualTo(Money.cny(5_00));
        assertThat(amount(channel.queryRefund(part))).isEqualTo(Money.cny(5_00));
        assertThat(proof(channel.query(number))).isEqualTo(money);
    }

    @Test
    void takes_the_sum_of_all_refunds_for_no_refunds_own_amount() {
        var money = paid(20_00);
        channel.refund(refund(Seller.number(), number, money.channelNo(), 5_00, 20_00));
        var second = refund(Seller.number(), number, money.channelNo(), 3_00, 20_00);

        assertThat(total(channel.refund(second))).isEqualTo(Money.cny(8_00));
        assertThat(amount(channel.queryRefund(second))).isEqualTo(Money.cny(3_00));
    }

    @Test
    void takes_a_trade_closed_by_its_full_refund_for_paid() {
        var money = paid(20_00);
        channel.refund(refund(Seller.number(), number, money.channelNo(), 20_00, 20_00));

        assertThat(proof(channel.query(number))).isEqualTo(money);
        assertThat(proof(channel.close(number))).isEqualTo(money);
    }

    @Test
    void calls_no_refund_done_before_the_money_has_moved() {
        var money = paid(20_00);
        var refund = refund(Seller.number(), number, money.channelNo(), 5_00, 20_00);
        ends("processing");
        try {
            assertThat(channel.refund(refund)).isEqualTo(new RefundAnswer.Processing());
            assertThat(channel.queryRefund(refund)).isEqualTo(new RefundAnswer.Processing());
        } finally {
            ends("instant");
        }
        SIMULATOR.post(
                "/refunds/%d/resolve".formatted(refund.refundNo()),
                JsonMapper.builder().build().createObjectNode().put("state", "SUCCESS"));
        assertThat(channel.queryRefund(refund)).isInstanceOf(RefundAnswer.Succeeded.class);
    }

    @Test
    void comes_back_later_when_our_balance_is_too_low_and_leaves_a_definite_no_to_a_person() {
        var money = paid(20_00);
        SIMULATOR.post(
                "/faults",
                SIMULATOR.fault("alipay", "refund", "error", outTradeNo).put("code", "ACQ.SELLER_BALANCE_NOT_ENOUGH"));

        assertThat(channel.refund(refund(Seller.number(), number, money.channelNo(), 5_00, 20_00)))
                .isInstanceOf(RefundAnswer.Later.class);
        assertThat(channel.refund(refund(Seller.number(), number, money.channelNo(), 20_01, 20_00)))
                .isInstanceOf(RefundAnswer.Abnormal.class);
    }

    @Test
    void finds_a_refund_whose_answer_was_lost_and_none_that_never_was() {
        var money = paid(20_00);
        var refund = refund(Seller.number(), number, money.channelNo(), 5_00, 20_00);
        assertThat(channel.queryRefund(refund)).isEqualTo(new RefundAnswer.NoSuchRefund());
        SIMULATOR.post(
                "/faults",
                SIMULATOR
                        .fault("alipay", "refund", "timeout-after-success", outTradeNo)
                        .put("millis", 10));

        assertThat(channel.refund(refund)).isInstanceOf(RefundAnswer.Unknown.class);
        assertThat(channel.queryRefund(refund)).isInstanceOf(RefundAnswer.Succeeded.class);
        assertThat(amount(channel.queryRefund(refund(refund.refundNo(), number, money.channelNo(), 5_01, 20_00))))
                .isEqualTo(Money.cny(5_00));
    }

    @Test
    void keeps_every_word_both_ways() {
        channel.charge(order);
        channel.charge(charge(number, Method.ALIPAY_PAGE, 20_00));

        assertThat(wire.archive)
                .extracting(WireRecord::direction)
                .containsExactly(Direction.REQUEST, Direction.ANSWER, Direction.REQUEST);
        assertThat(wire.archive).allSatisfy(said -> assertThat(said.subject()).isEqualTo(outTradeNo));
        assertThat(wire.archive.get(0).content()).contains("sign=", "biz_content=");
        assertThat(wire.archive.get(1).content()).contains("HTTP 200", "\"sign\":", "qr_code");
    }

    private void ends(String mode) {
        SIMULATOR.post(
                "/refunds/behaviour", SIMULATOR.about("alipay", outTradeNo).put("mode", mode));
    }

    private Proof paid(long fen) {
        assertThat(channel.charge(charge(number, Method.ALIPAY_PRECREATE, fen))).isInstanceOf(Waiting.class);
        SIMULATOR.pay("alipay", outTradeNo);
        return proof(channel.query(number));
    }

    private static Proof proof(ChannelAnswer answer) {
        assertThat(answer).isInstanceOf(Paid.class);
        return ((Paid) answer).proof();
    }

    private static Money amount(RefundAnswer answer) {
        assertThat(answer).isInstanceOf(RefundAnswer.Succeeded.class);
        return ((RefundAnswer.Succeeded) answer).amount().orElseThrow();
    }

    private static Money total(RefundAnswer answer) {
        assertThat(answer).isInstanceOf(RefundAnswer.SucceededAmong.class);
        return ((RefundAnswer.SucceededAmong) answer).total();
    }

    private static Action action(ChannelAnswer answer) {
        assertThat(answer).isInstanceOf(Waiting.class);
        return ((Waiting) answer).action().orElseThrow();
    }
}
