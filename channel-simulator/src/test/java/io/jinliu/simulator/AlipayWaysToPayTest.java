package io.jinliu.simulator;

import static io.jinliu.simulator.TestWorld.said;
import static org.assertj.core.api.Assertions.assertThat;

import io.jinliu.simulator.book.Channel;
import io.jinliu.simulator.channel.Payer.Move;
import io.jinliu.simulator.wire.Form;
import io.jinliu.simulator.wire.Reply;
import io.jinliu.simulator.wire.Request;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

class AlipayWaysToPayTest {

    static final String NUMBER = "A20260101";

    final TestWorld world = new TestWorld();

    @ParameterizedTest
    @CsvSource({
        "alipay.trade.page.pay,FAST_INSTANT_TRADE_PAY",
        "alipay.trade.wap.pay,QUICK_WAP_WAY",
        "alipay.trade.app.pay,QUICK_MSECURITY_PAY"
    })
    void shows_the_payer_a_page_and_takes_his_money(String method, String product) {
        var page = send(method, world.alipay.order(NUMBER, 20_00).put("product_code", product));

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.text()).contains("¥ 20.00", "/pay/alipay/" + NUMBER);
        assertThat(text(world.alipay.query(NUMBER), "sub_code")).isEqualTo("ACQ.TRADE_NOT_EXIST");
        world.pay(Channel.ALIPAY, NUMBER);
        assertThat(text(world.alipay.query(NUMBER), "trade_status")).isEqualTo("TRADE_SUCCESS");
    }

    @ParameterizedTest
    @CsvSource({
        "alipay.trade.wap.pay,''",
        "alipay.trade.wap.pay,FAST_INSTANT_TRADE_PAY",
        "alipay.trade.app.pay,QUICK_WAP_WAY"
    })
    void shows_no_page_for_another_product(String method, String product) {
        var page = send(method, world.alipay.order(NUMBER, 20_00).put("product_code", product));

        assertThat(page.status()).isEqualTo(400);
        assertThat(page.text()).contains("ACQ.INVALID_PARAMETER");
        assertThat(world.simulator.book().of(Channel.ALIPAY).trades()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"buyer_id,2088102100000099", "buyer_open_id,074a1CcTG1LelxKe4xQC0zgNdId0nxi95b5lsNpazWYoCo5"})
    void creates_a_trade_that_exists_before_anybody_pays(String field, String buyer) {
        var order = world.alipay.order(NUMBER, 20_00).put(field, buyer);

        var created = world.alipay.call("alipay.trade.create", order);
        var again = world.alipay.call("alipay.trade.create", order);

        assertThat(text(created, "trade_no")).hasSize(28).isEqualTo(text(again, "trade_no"));
        assertThat(text(world.alipay.query(NUMBER), "trade_status")).isEqualTo("WAIT_BUYER_PAY");
        world.pay(Channel.ALIPAY, NUMBER);
        var paid = world.alipay.query(NUMBER);
        assertThat(text(paid, "trade_no")).isEqualTo(text(created, "trade_no"));
        assertThat(text(paid, "buyer_user_id")).isEqualTo(buyer);
    }

    @Test
    void creates_no_trade_for_nobody() {
        var answer = world.alipay.call("alipay.trade.create", world.alipay.order(NUMBER, 20_00));

        assertThat(text(answer, "sub_code")).isEqualTo("ACQ.INVALID_PARAMETER");
    }

    @ParameterizedTest
    @CsvSource({"3,0", "6,100", "12,''"})
    void keeps_the_instalments_on_the_trade(String count, String percent) {
        world.alipay.call("alipay.trade.precreate", inInstalments(count, percent));
        world.pay(Channel.ALIPAY, NUMBER);

        var trade = world.alipay.query(NUMBER);

        assertThat(text(trade.get("hb_fq_pay_info"), "user_install_num")).isEqualTo(count);
        assertThat(text(trade.get("fund_bill_list").get(0), "fund_channel")).isEqualTo("PCREDIT");
        var order = world.simulator
                .book()
                .of(Channel.ALIPAY)
                .trade(NUMBER)
                .orElseThrow()
                .order();
        assertThat(order.instalments())
                .hasFieldOrPropertyWithValue("count", Integer.parseInt(count))
                .hasFieldOrPropertyWithValue("sellerPercent", percent.equals("100") ? 100 : 0);
    }

    @ParameterizedTest
    @CsvSource({"4,0", "3,50", "'',100", "x,0"})
    void knows_no_other_instalments(String count, String percent) {
        var answer = world.alipay.call("alipay.trade.precreate", inInstalments(count, percent));

        assertThat(text(answer, "sub_code")).isEqualTo("ACQ.INVALID_PARAMETER");
    }

    @Test
    void names_every_purse_in_query_and_notice() {
        world.alipay.open(NUMBER, 20_00);
        world.simulator.payer().pay(Channel.ALIPAY, new Move(NUMBER, "", 0, 5_00, false, false, ""));

        var bills = world.alipay.query(NUMBER).get("fund_bill_list");
        var body = new String(world.due().getFirst().body(), StandardCharsets.UTF_8);
        var told = Form.parse(body, StandardCharsets.UTF_8).get("fund_bill_list");

        assertThat(text(bills.get(0), "amount")).isEqualTo("15.00");
        assertThat(text(bills.get(1), "fund_channel")).isEqualTo("COUPON");
        assertThat(told).contains("\"fundChannel\":\"ALIPAYACCOUNT\"", "\"15.00\"", "\"COUPON\"", "\"5.00\"");
    }

    private ObjectNode inInstalments(String count, String percent) {
        var order = world.alipay.order(NUMBER, 20_00);
        order.putObject("extend_params").put("hb_fq_num", count).put("hb_fq_seller_percent", percent);
        return order;
    }

    /** As a browser or Alipay's app would send what the merchant signed. */
    private Reply send(String method, ObjectNode content) {
        var fields = world.alipay.fields(method, content);
        fields.put("sign", world.alipay.signature(fields));
        var body = Form.encode(fields, StandardCharsets.UTF_8).getBytes(StandardCharsets.US_ASCII);
        return said(world.simulator.answer(Request.of("POST", "/gateway.do", Map.of(), body)));
    }

    private static String text(JsonNode answer, String name) {
        return answer.get(name).asString();
    }
}
