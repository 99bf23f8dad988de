package io.jinliu.simulator.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.alipay.api.domain.AlipayDataDataserviceBillDownloadurlQueryModel;
import com.alipay.api.domain.AlipayTradeCancelModel;
import com.alipay.api.domain.AlipayTradeCreateModel;
import com.alipay.api.domain.AlipayTradePayModel;
import com.alipay.api.domain.ExtendParams;
import com.alipay.api.request.AlipayDataDataserviceBillDownloadurlQueryRequest;
import com.alipay.api.request.AlipayTradeCancelRequest;
import com.alipay.api.request.AlipayTradeCreateRequest;
import com.alipay.api.request.AlipayTradePayRequest;
import com.alipay.api.response.AlipayTradePayResponse;
import io.jinliu.simulator.wire.ChinaTime;
import io.jinliu.simulator.wire.Json;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** The official SDK's other ways to pay, and the payer's side of them by the doors. */
class AlipayWaysSdkTest {

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
    void collects_what_a_payer_shows() {
        var paid = read(shown(false));

        assertThat(paid.getCode()).isEqualTo("10000");
        assertThat(paid.getFundBillList()).singleElement().satisfies(bill -> assertThat(bill.getAmount())
                .isEqualTo("20.00"));
        assertThat(sdk.query(number).getTradeNo()).isEqualTo(paid.getTradeNo());
    }

    @Test
    void waits_for_the_payer_who_confirms_or_refuses() {
        assertThat(read(shown(true)).getCode()).isEqualTo("10003");

        var confirmed = simulator.post("/payer/confirm", simulator.payer("alipay", number));

        assertThat(confirmed.statusCode()).isEqualTo(200);
        assertThat(sdk.query(number).getTradeStatus()).isEqualTo("TRADE_SUCCESS");
        assertThat(simulator
                        .post("/payer/refuse", simulator.payer("alipay", number))
                        .statusCode())
                .isEqualTo(409);
    }

    @Test
    void cancels_a_trade_the_payer_refused() {
        read(shown(true));
        simulator.post("/payer/refuse", simulator.payer("alipay", number));
        var model = new AlipayTradeCancelModel();
        model.setOutTradeNo(number);
        var request = new AlipayTradeCancelRequest();
        request.setBizModel(model);

        var cancelled = sdk.execute(request);

        assertThat(cancelled.getAction()).isEqualTo("close");
        assertThat(cancelled.getRetryFlag()).isEqualTo("N");
        assertThat(simulator.book("/alipay/trades").get(0).get("ending").asString())
                .isEqualTo("REFUSED");
    }

    @Test
    void creates_a_trade_in_instalments() {
        var instalments = new ExtendParams();
        instalments.setHbFqNum("6");
        instalments.setHbFqSellerPercent("0");
        var model = new AlipayTradeCreateModel();
        model.setOutTradeNo(number);
        model.setTotalAmount("20.00");
        model.setSubject("两杯咖啡");
        model.setBuyerId("2088102100000099");
        model.setExtendParams(instalments);
        var request = new AlipayTradeCreateRequest();
        request.setBizModel(model);

        assertThat(sdk.execute(request).getTradeNo()).hasSize(28);

        assertThat(sdk.query(number).getHbFqPayInfo().getUserInstallNum()).isEqualTo("6");
    }

    @Test
    void leads_to_a_bill_that_anybody_may_fetch() {
        var today = ChinaTime.rfc3339(Instant.now()).substring(0, 10);
        read(shown(false));
        simulator.moveClock("P2D");
        var model = new AlipayDataDataserviceBillDownloadurlQueryModel();
        model.setBillType("trade");
        model.setBillDate(today);
        var request = new AlipayDataDataserviceBillDownloadurlQueryRequest();
        request.setBizModel(model);

        await().untilAsserted(() -> assertThat(sdk.execute(request).isSuccess()).isTrue());
        var address = sdk.execute(request).getBillDownloadUrl();

        assertThat(address).startsWith(simulator.url("/downloadBillFile.resource?"));
        var file = simulator.get(address.substring(simulator.url("").length()));
        assertThat(file.statusCode()).isEqualTo(200);
        assertThat(file.headers().firstValue("Content-Type")).hasValue("application/zip");
    }

    @Test
    void shows_no_code_of_a_strange_kind() {
        var wish = Json.object().put("channel", "alipay").put("method", "HAND");

        assertThat(simulator.post("/payer/code", wish).statusCode()).isEqualTo(400);
    }

    private String shown(boolean needsPassword) {
        var wish = Json.object().put("channel", "alipay").put("needsPassword", needsPassword);
        var answer = simulator.post("/payer/code", wish).body();
        return Json.read(answer, JsonNode.class).get("authCode").asString();
    }

    private AlipayTradePayResponse read(String code) {
        var model = new AlipayTradePayModel();
        model.setOutTradeNo(number);
        model.setTotalAmount("20.00");
        model.setSubject("两杯咖啡");
        model.setScene("bar_code");
        model.setAuthCode(code);
        var request = new AlipayTradePayRequest();
        request.setBizModel(model);
        request.setNotifyUrl(merchant.notifyUrl());
        return sdk.execute(request);
    }
}
