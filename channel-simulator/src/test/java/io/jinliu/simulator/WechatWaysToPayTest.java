package io.jinliu.simulator;

import static io.jinliu.simulator.TestWorld.json;
import static org.assertj.core.api.Assertions.assertThat;

import io.jinliu.simulator.book.Channel;
import io.jinliu.simulator.channel.Payer.Move;
import io.jinliu.simulator.wire.Reply;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.node.ObjectNode;

class WechatWaysToPayTest {

    static final String NUMBER = "T20260101";
    static final String PATH = "/v3/pay/transactions/";

    final TestWorld world = new TestWorld();

    @ParameterizedTest
    @CsvSource({
        "native,code_url,weixin://wxpay/,NATIVE",
        "jsapi,prepay_id,wx,JSAPI",
        "app,prepay_id,wx,APP",
        "h5,h5_url,https://wx.tenpay.com/,MWEB"
    })
    void opens_an_order_each_way_and_names_it_once_it_is_paid(String way, String field, String start, String type) {
        var token = json(world.wechat.post(PATH + way, order())).get(field).asString();
        assertThat(token).startsWith(start);
        assertThat(state()).isEqualTo("NOTPAY");

        world.simulator.payer().pay(Channel.WECHAT, new Move("", token, 0, 0, false, false, ""));

        assertThat(state()).isEqualTo("SUCCESS");
        assertThat(json(world.wechat.query(NUMBER)).get("trade_type").asString())
                .isEqualTo(type);
        assertThat(world.due()).hasSize(1);
    }

    @Test
    void opens_no_order_in_a_browser_without_its_address_and_kind() {
        var nameless = order();
        nameless.withObject("scene_info").remove("payer_client_ip");
        var shapeless = order();
        shapeless.withObject("scene_info").remove("h5_info");
        var nowhere = order();
        nowhere.remove("scene_info");

        for (var order : new ObjectNode[] {nameless, shapeless, nowhere}) {
            refused("PARAM_ERROR", world.wechat.post(PATH + "h5", order));
        }
    }

    @Test
    void opens_one_order_one_way() {
        world.wechat.post(PATH + "h5", order());

        refused("OUT_TRADE_NO_USED", world.wechat.post(PATH + "app", order()));
    }

    private ObjectNode order() {
        var order = world.wechat.order(NUMBER, 20_00);
        order.putObject("payer").put("openid", "oUpF8uMuAJO_M2pxb1Q9zNjWeS6o");
        var scene = order.putObject("scene_info").put("payer_client_ip", "203.0.113.7");
        scene.putObject("h5_info").put("type", "Wap");
        return order;
    }

    private String state() {
        return json(world.wechat.query(NUMBER)).get("trade_state").asString();
    }

    private static void refused(String code, Reply reply) {
        assertThat(reply.text()).contains("\"" + code + "\"");
    }
}
