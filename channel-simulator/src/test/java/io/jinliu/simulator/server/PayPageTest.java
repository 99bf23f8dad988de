package io.jinliu.simulator.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.jinliu.simulator.wire.Json;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class PayPageTest {

    static final String NUMBER = "T20260101";

    final Merchant merchant = new Merchant();
    final RunningSimulator simulator = RunningSimulator.fresh(1);
    final WechatSdk sdk = new WechatSdk(simulator, merchant.notifyUrl());

    @AfterEach
    void stop() {
        simulator.close();
        merchant.close();
    }

    @Test
    void leads_from_the_code_to_the_page_and_from_its_button_to_the_money() {
        var code = sdk.open(NUMBER, 20_00);

        var found = simulator.get("/pay/wechat?code=" + URLEncoder.encode(code, StandardCharsets.UTF_8));
        assertThat(found.headers().firstValue("Location")).hasValue("/pay/wechat/" + NUMBER);
        var page = simulator.get("/pay/wechat/" + NUMBER).body();
        assertThat(page).contains("两杯咖啡", "¥ 20.00", "<svg", "action='/pay/wechat/" + NUMBER + "'");

        assertThat(simulator.post("/pay/wechat/" + NUMBER, Json.object()).body())
                .contains("支付成功 · Paid");
        assertThat(simulator.post("/pay/wechat/" + NUMBER, Json.object()).body())
                .contains("支付成功 · Paid");
        assertThat(simulator.book("").get("wechat").get("collectedFen").asLong())
                .isEqualTo(20_00);
    }

    @Test
    void says_that_an_order_is_closed() {
        sdk.open(NUMBER, 20_00);
        sdk.closeOrder(NUMBER);

        assertThat(simulator.post("/pay/wechat/" + NUMBER, Json.object()).body())
                .contains("订单已关闭");
    }

    @Test
    void shows_the_merchants_text_as_text() {
        var order = sdk.order(NUMBER, 20_00);
        order.setDescription("<script>{action}</script>");
        sdk.nativePay.prepay(order);

        assertThat(simulator.get("/pay/wechat/" + NUMBER).body())
                .contains("&lt;script&gt;{action}&lt;/script&gt;")
                .doesNotContain("<script>");
    }
}
