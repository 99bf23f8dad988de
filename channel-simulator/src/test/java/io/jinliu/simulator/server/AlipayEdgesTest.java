package io.jinliu.simulator.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.alipay.api.AlipayResponse;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Where Alipay is old, slow or cross, seen through the official SDK. */
class AlipayEdgesTest {

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
    void finishes_a_trade_when_its_refund_window_is_over() {
        sdk.precreate(number, "20.00");
        simulator.post("/payer/pay", simulator.payer("alipay", number));
        heard(1);

        simulator.moveClock("P366D");

        assertThat(heard(2)).containsEntry("trade_status", "TRADE_FINISHED");
        assertThat(sdk.query(number).getTradeStatus()).isEqualTo("TRADE_FINISHED");
        refused("ACQ.TRADE_HAS_FINISHED", sdk.refund(number, "r1", "5.00"));
    }

    @Test
    void reads_what_is_signed_in_gbk() {
        var old = new AlipaySdk(simulator, merchant.notifyUrl(), "GBK");

        assertThat(old.precreate(number, "20.00").getCode()).isEqualTo("10000");
        simulator.post("/payer/pay", simulator.payer("alipay", number));

        assertThat(old.query(number).getSubject()).isEqualTo("两杯咖啡 & 一块蛋糕");
    }

    @Test
    void breaks_as_it_is_told_to() {
        sdk.precreate(number, "20.00");
        simulator.post("/payer/pay", simulator.payer("alipay", number));
        simulator.post("/faults", simulator.fault("alipay", "query", "corrupt-signature"));
        simulator.post("/faults", simulator.fault("alipay", "query", "error").put("code", "ACQ.SYSTEM_ERROR"));
        simulator.post("/faults", simulator.fault("alipay", "query", "error"));

        assertThatThrownBy(() -> sdk.query(number)).hasMessageContaining("sign check fail");
        refused("ACQ.SYSTEM_ERROR", sdk.query(number));
        refused("isp.unknow-error", sdk.query(number));
        assertThat(sdk.query(number).isSuccess()).isTrue();
    }

    @Test
    void refuses_what_the_application_did_not_sign() {
        var form = "method=alipay.trade.query&app_id=%s&charset=utf-8&sign_type=RSA2&version=1.0".formatted(sdk.appId)
                + "&timestamp=2026-01-01%2000:00:00&sign=AAAA&biz_content=%7B%7D";

        assertThat(simulator.get("/gateway.do?" + form).body())
                .contains("\"code\":\"40002\"")
                .contains("isv.invalid-signature");
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
