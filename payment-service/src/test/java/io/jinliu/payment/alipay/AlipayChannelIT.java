package io.jinliu.payment.alipay;

import static io.jinliu.payment.alipay.Seller.charge;
import static io.jinliu.payment.security.Answers.action;
import static io.jinliu.payment.security.Answers.amount;
import static io.jinliu.payment.security.Answers.proof;
import static io.jinliu.payment.security.Answers.total;
import static org.assertj.core.api.Assertions.assertThat;

import io.jinliu.common.money.Money;
import io.jinliu.payment.channel.Action;
import io.jinliu.payment.channel.ChannelAnswer.NoSuchOrder;
import io.jinliu.payment.channel.ChannelAnswer.Unknown;
import io.jinliu.payment.channel.ChannelAnswer.Waiting;
import io.jinliu.payment.channel.Method;
import io.jinliu.payment.channel.Payer;
import io.jinliu.payment.channel.RefundAnswer;
import io.jinliu.payment.security.ClosingChannelRules;
import io.jinliu.payment.security.WireRecord;
import io.jinliu.payment.security.WireRecord.Direction;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** The channel against the simulator's Alipay, over a real socket. */
class AlipayChannelIT extends ClosingChannelRules {

    AlipayChannelIT() {
        super(new Seller());
    }

    @Override
    protected String otherTerms() {
        return "ACQ.CONTEXT_INCONSISTENT";
    }

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
    void sends_a_phones_browser_to_a_page_with_the_signed_order() {
        var page = action(channel.charge(charge(number, Method.ALIPAY_WAP, 20_00)));

        assertThat(page.type()).isEqualTo(Action.Type.REDIRECT);
        assertThat(page.value()).contains("alipay.trade.wap.pay", "QUICK_WAP_WAY", "sign=");
    }

    @Test
    void gives_an_app_the_signed_order() {
        var order = action(channel.charge(charge(number, Method.ALIPAY_APP, 20_00)));

        assertThat(order.type()).isEqualTo(Action.Type.SDK);
        assertThat(order.value()).contains("alipay.trade.app.pay", "QUICK_MSECURITY_PAY", "sign=");
    }

    @Test
    void gives_a_buyer_inside_alipay_the_trade_to_pay() {
        var opened = action(channel.charge(charge(number, Method.ALIPAY_JSAPI, 20_00, Payer.of("2088000000000009"))));

        assertThat(opened.type()).isEqualTo(Action.Type.SDK);
        assertThat(opened.value()).contains("tradeNO");
        SIMULATOR.pay("alipay", outTradeNo);
        assertThat(proof(channel.query(number)).amount()).isEqualTo(Money.cny(20_00));
    }

    @Test
    void knows_no_trade_before_the_code_is_scanned_and_waits_after() {
        channel.charge(order);
        assertThat(channel.query(number)).isEqualTo(new NoSuchOrder());
        assertThat(channel.close(number)).isEqualTo(new NoSuchOrder());

        SIMULATOR.post("/payer/scan", about());

        assertThat(channel.query(number)).isEqualTo(new Waiting(Optional.empty()));
    }

    @Test
    void does_not_know_when_alipay_itself_is_in_trouble_or_refuses_the_question() {
        scanned();
        for (var code : new String[] {"ACQ.SYSTEM_ERROR", "isp.unknow-error", "ACQ.INVALID_PARAMETER"}) {
            SIMULATOR.post(
                    "/faults",
                    SIMULATOR.fault("alipay", "query", "error", outTradeNo).put("code", code));
            assertThat(channel.query(number)).as(code).isInstanceOf(Unknown.class);
        }
    }

    @Test
    void refunds_once_however_often_the_same_number_asks() {
        var money = paid();
        var part = refund(money.channelNo(), 5_00, 20_00);

        assertThat(total(channel.refund(part))).isEqualTo(Money.cny(5_00));
        assertThat(amount(channel.refund(part))).isEqualTo(Money.cny(5_00));
        assertThat(amount(channel.queryRefund(part))).isEqualTo(Money.cny(5_00));
        assertThat(proof(channel.query(number))).isEqualTo(money);
    }

    @Test
    void takes_the_sum_of_all_refunds_for_no_refunds_own_amount() {
        var money = paid();
        channel.refund(refund(money.channelNo(), 5_00, 20_00));
        var second = refund(money.channelNo(), 3_00, 20_00);

        assertThat(total(channel.refund(second))).isEqualTo(Money.cny(8_00));
        assertThat(amount(channel.queryRefund(second))).isEqualTo(Money.cny(3_00));
    }

    @Test
    void takes_a_trade_closed_by_its_full_refund_for_paid() {
        var money = paid();
        channel.refund(refund(money.channelNo(), 20_00, 20_00));

        assertThat(proof(channel.query(number))).isEqualTo(money);
        assertThat(proof(channel.close(number))).isEqualTo(money);
    }

    @Test
    void calls_no_refund_done_before_the_money_has_moved() {
        var money = paid();
        var refund = refund(money.channelNo(), 5_00, 20_00);
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
    void comes_back_later_when_our_balance_is_too_low() {
        var money = paid();
        SIMULATOR.post(
                "/faults",
                SIMULATOR.fault("alipay", "refund", "error", outTradeNo).put("code", "ACQ.SELLER_BALANCE_NOT_ENOUGH"));

        assertThat(channel.refund(refund(money.channelNo(), 5_00, 20_00))).isInstanceOf(RefundAnswer.Later.class);
    }

    @Test
    void keeps_the_signatures_with_the_words_and_the_page_it_sends_a_browser_to() {
        channel.charge(order);
        channel.charge(charge(number, Method.ALIPAY_PAGE, 20_00));

        assertThat(wire.archive)
                .extracting(WireRecord::direction)
                .containsExactly(Direction.REQUEST, Direction.ANSWER, Direction.REQUEST);
        assertThat(wire.archive.get(0).content()).contains("sign=", "biz_content=");
        assertThat(wire.archive.get(1).content()).contains("HTTP 200", "\"sign\":", "qr_code");
    }

    private void ends(String mode) {
        SIMULATOR.post("/refunds/behaviour", about().put("mode", mode));
    }
}
