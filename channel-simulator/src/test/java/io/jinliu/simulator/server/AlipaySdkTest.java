package io.jinliu.simulator.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.alipay.api.AlipayResponse;
import io.jinliu.simulator.wire.Json;
import java.net.URI;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The official SDK against the simulator over a real socket. */
class AlipaySdkTest {

    final Merchant merchant = new Merchant();
    final RunningSimulator simulator = RunningSimulator.fresh(1_000);
    final AlipaySdk sdk = new AlipaySdk(simulator, merchant.notifyUrl(), "UTF-8");
    final String number = "A20260101";

    @AfterEach
    void stop() {
        simulator.close();
        merchant.close();
    }

    @Test
    void knows_no_trade_before_the_code_is_scanned() {
        var opened = sdk.precreate(number, "20.00");

        assertThat(opened.getCode()).isEqualTo("10000");
        assertThat(opened.getQrCode()).startsWith("https://qr.alipay.com/bax");
        assertThat(sdk.precreate(number, "20.00").getQrCode()).isEqualTo(opened.getQrCode());
        refused("ACQ.TRADE_NOT_EXIST", sdk.query(number));
        refused("ACQ.TRADE_NOT_EXIST", sdk.closeTrade(number));
        refused("ACQ.CONTEXT_INCONSISTENT", sdk.precreate(number, "20.01"));
    }

    @Test
    void waits_for_the_payer_once_the_code_is_scanned_and_closes_then() {
        sdk.precreate(number, "20.00");
        simulator.post("/payer/scan", simulator.payer("alipay", number));

        assertThat(sdk.query(number).getTradeStatus()).isEqualTo("WAIT_BUYER_PAY");
        assertThat(sdk.closeTrade(number).getTradeNo()).hasSize(28);
        assertThat(sdk.query(number).getTradeStatus()).isEqualTo("TRADE_CLOSED");
        refused("ACQ.TRADE_HAS_CLOSE", sdk.precreate(number, "20.00"));
        assertThat(simulator
                        .post("/payer/pay", simulator.payer("alipay", number))
                        .statusCode())
                .isEqualTo(409);
    }

    @Test
    void tells_the_merchant_of_a_payment_by_the_scanned_code() {
        var code = sdk.precreate(number, "20.00").getQrCode();
        simulator.post("/payer/pay", Json.object().put("channel", "alipay").put("qrCode", code));

        var notice = heard(1);
        assertThat(notice)
                .containsEntry("trade_status", "TRADE_SUCCESS")
                .containsEntry("total_amount", "20.00")
                .containsEntry("out_trade_no", number)
                .containsEntry("app_id", sdk.appId)
                .containsEntry("seller_id", sdk.sellerId)
                .containsEntry("passback_params", "a=1&b=2");
        var trade = sdk.query(number);
        assertThat(trade.getTradeStatus()).isEqualTo("TRADE_SUCCESS");
        assertThat(trade.getTotalAmount()).isEqualTo("20.00");
        assertThat(trade.getTradeNo()).isEqualTo(notice.get("trade_no"));
        refused("ACQ.TRADE_STATUS_ERROR", sdk.closeTrade(number));
    }

    @Test
    void repeats_a_notice_under_the_same_id_until_the_answer_is_exactly_success() {
        merchant.answer = "SUCCESS";
        sdk.precreate(number, "20.00");
        simulator.post("/payer/pay", simulator.payer("alipay", number));
        heard(2);
        merchant.answer = "success";

        await().untilAsserted(() ->
                assertThat(simulator.book("").get("noticesPending").asInt()).isZero());
        assertThat(merchant.heard.stream()
                        .map(notice -> AlipaySdk.fields(notice.body()).get("notify_id"))
                        .distinct())
                .hasSize(1);
    }

    @Test
    void shows_a_cashier_page_that_takes_the_money_and_sends_the_browser_back() {
        var address = sdk.pagePay(number, "20.00", "GET");
        var page = simulator.get(address.substring(address.indexOf("/gateway.do")));
        assertThat(page.body()).contains("¥ 20.00").contains("/pay/alipay/" + number);
        refused("ACQ.TRADE_NOT_EXIST", sdk.query(number));

        var back = simulator.post("/pay/alipay/" + number, Json.object());

        assertThat(back.statusCode()).isEqualTo(303);
        var returned = URI.create(back.headers().firstValue("Location").orElseThrow());
        assertThat(returned.getRawQuery()).startsWith("shop=1&");
        assertThat(sdk.verifies(returned.getRawQuery().substring("shop=1&".length())))
                .isTrue();
        assertThat(heard(1)).containsEntry("trade_status", "TRADE_SUCCESS");
    }

    @Test
    void refunds_in_parts_and_closes_the_trade_with_the_last() {
        sdk.precreate(number, "20.00");
        simulator.post("/payer/pay", simulator.payer("alipay", number));
        heard(1);

        var part = sdk.refund(number, "r1", "5.00");
        assertThat(part.getFundChange()).isEqualTo("Y");
        assertThat(part.getRefundFee()).isEqualTo("5.00");
        assertThat(sdk.refund(number, "r1", "5.00").getFundChange()).isEqualTo("N");
        refused("ACQ.DISCORDANT_REPEAT_REQUEST", sdk.refund(number, "r1", "5.01"));
        refused("ACQ.REFUND_AMT_NOT_EQUAL_TOTAL", sdk.refund(number, "r2", "15.01"));
        assertThat(heard(2)).containsEntry("trade_status", "TRADE_SUCCESS").containsEntry("refund_fee", "5.00");

        assertThat(sdk.refund(number, "r2", "15.00").getRefundFee()).isEqualTo("20.00");
        assertThat(heard(3))
                .containsEntry("trade_status", "TRADE_CLOSED")
                .containsEntry("refund_fee", "20.00")
                .containsEntry("out_biz_no", "r2")
                .containsKey("gmt_refund");
        assertThat(sdk.queryRefund(number, "r2").getRefundStatus()).isEqualTo("REFUND_SUCCESS");
        assertThat(sdk.query(number).getTradeStatus()).isEqualTo("TRADE_CLOSED");
    }

    @Test
    void lets_a_refund_wait_until_somebody_resolves_it() {
        sdk.precreate(number, "20.00");
        simulator.post("/payer/pay", simulator.payer("alipay", number));
        simulator.post(
                "/refunds/behaviour", Json.object().put("channel", "alipay").put("mode", "processing"));

        var refund = sdk.refund(number, "r1", "5.00");
        assertThat(refund.getCode()).isEqualTo("10000");
        assertThat(refund.getFundChange()).isEqualTo("N");
        assertThat(sdk.queryRefund(number, "r1").getRefundStatus()).isNull();

        simulator.post("/refunds/r1/resolve", Json.object().put("state", "SUCCESS"));
        assertThat(sdk.queryRefund(number, "r1").getRefundStatus()).isEqualTo("REFUND_SUCCESS");
    }

    private Map<String, String> heard(int notices) {
        var form = merchant.notice(notices).body();
        assertThat(sdk.verifies(form)).isTrue();
        return AlipaySdk.fields(form);
    }

    private static void refused(String subCode, AlipayResponse response) {
        assertThat(response.isSuccess()).isFalse();
        assertThat(response.getSubCode()).isEqualTo(subCode);
    }
}
