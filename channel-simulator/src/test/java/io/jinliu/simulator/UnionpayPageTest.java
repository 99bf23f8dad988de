package io.jinliu.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import io.jinliu.simulator.wire.Form;
import io.jinliu.simulator.wire.Request;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class UnionpayPageTest {

    static final String NUMBER = "U20260101";

    final TestWorld world = new TestWorld();

    @Test
    void shows_the_payers_browser_a_page_or_why_there_is_none() {
        var order = world.unionpay.consume(NUMBER, 20_00);
        order.put("channelType", "07");
        var signed = world.unionpay.signed(order);

        var page = world.unionpay.send(UnionpayMerchant.FRONT, signed);
        signed.put("txnAmt", "1");
        var refused = world.unionpay.send(UnionpayMerchant.FRONT, signed);

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.text()).contains("¥ 20.00", "action='/pay/unionpay/" + NUMBER + "'");
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.text()).contains("11 验证签名失败");
    }

    @Test
    void sends_the_browser_back_with_signed_words() {
        world.unionpay.open(NUMBER, 20_00);

        var paid = TestWorld.said(
                world.simulator.answer(Request.of("POST", "/pay/unionpay/" + NUMBER, Map.of(), new byte[0])));

        var address = URI.create(Objects.requireNonNull(paid.headers().get("Location")));
        var fields = Form.parse(address.getRawQuery(), StandardCharsets.UTF_8);
        fields.remove("from");
        assertThat(UnionpayMerchant.signedByGateway(fields)).isTrue();
        assertThat(fields).containsEntry("orderId", NUMBER).containsEntry("respCode", "00");
    }

    @Test
    void lets_the_payer_pay_what_the_app_was_given() {
        var tn = world.unionpay.open(NUMBER, 20_00).getOrDefault("tn", "");
        var wish = "{\"channel\":\"unionpay\",\"tn\":\"%s\"}".formatted(tn).getBytes(StandardCharsets.UTF_8);

        var paid = TestWorld.said(world.simulator.answer(Request.of("POST", "/payer/pay", Map.of(), wish)));

        assertThat(TestWorld.json(paid).get("transactionId").asString())
                .isEqualTo(world.unionpay.query(NUMBER).get("queryId"));
    }
}
