package io.jinliu.simulator;

import static io.jinliu.simulator.TestWorld.NOON;
import static io.jinliu.simulator.TestWorld.json;
import static io.jinliu.simulator.TestWorld.said;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jinliu.simulator.book.Channel;
import io.jinliu.simulator.channel.Payer.Move;
import io.jinliu.simulator.channel.PayerRefused;
import io.jinliu.simulator.wire.ChinaTime;
import io.jinliu.simulator.wire.Json;
import io.jinliu.simulator.wire.Reply;
import io.jinliu.simulator.wire.Request;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

class WechatRulesTest {

    static final String NUMBER = "T20260101";
    static final String NATIVE = "/v3/pay/transactions/native";

    final TestWorld world = new TestWorld();

    static Stream<UnaryOperator<ObjectNode>> nonsense() {
        return Stream.of(
                order -> without(order, "description"),
                order -> without(order, "notify_url"),
                order -> without(order, "amount"),
                order -> order.put("out_trade_no", "12345"),
                order -> order.put("out_trade_no", "T2026/0101"),
                order -> order.put("out_trade_no", "T".repeat(33)),
                order -> order.put("notify_url", "http://127.0.0.1/notify?order=1"),
                order -> order.put("notify_url", "127.0.0.1/notify"),
                order -> order.put("mchid", "1900000002"),
                order -> order.put("time_expire", "tomorrow"),
                order -> order.put("time_expire", ChinaTime.rfc3339(NOON)),
                order -> amount(order, "total", "0"),
                order -> amount(order, "total", "\"2000\""),
                order -> amount(order, "total", "20.5"),
                order -> amount(order, "currency", "\"USD\""));
    }

    @ParameterizedTest
    @MethodSource("nonsense")
    void refuses_an_order_that_makes_no_sense(UnaryOperator<ObjectNode> spoil) {
        var reply = world.wechat.post(NATIVE, spoil.apply(world.wechat.order(NUMBER, 20_00)));

        refused(400, "PARAM_ERROR", reply);
        assertThat(world.simulator.book().of(Channel.WECHAT).trades()).isEmpty();
    }

    @Test
    void offers_no_list_of_certificates() {
        var reply = world.wechat.get("/v3/certificates");

        assertThat(reply.status()).isEqualTo(404);
        assertThat(TestWorld.json(reply).get("code").asString()).isEqualTo("NOT_FOUND");
    }

    @Test
    void refuses_an_application_that_is_not_the_merchants() {
        var order = world.wechat.order(NUMBER, 20_00).put("appid", "wx0000000000000002");

        refused(400, "APPID_MCHID_NOT_MATCH", world.wechat.post(NATIVE, order));
    }

    @Test
    void refuses_a_body_that_is_no_object() {
        refused(400, "PARAM_ERROR", world.wechat.send("POST", NATIVE, "[".repeat(10_000)));
        refused(400, "PARAM_ERROR", world.wechat.send("POST", NATIVE, "[]"));
    }

    @Test
    void believes_a_signature_for_five_minutes_either_way() {
        world.wechat.open(NUMBER, 20_00);
        var target = "/v3/pay/transactions/out-trade-no/" + NUMBER + "?mchid=1900000001";

        for (long seconds : new long[] {-300, 300}) {
            var reply = said(
                    world.simulator.answer(world.wechat.signed("GET", target, "", world.now.plusSeconds(seconds))));
            assertThat(reply.status()).isEqualTo(200);
        }
        for (long seconds : new long[] {-301, 301}) {
            refused(
                    401,
                    "SIGN_ERROR",
                    said(world.simulator.answer(
                            world.wechat.signed("GET", target, "", world.now.plusSeconds(seconds)))));
        }
    }

    @Test
    void believes_no_signature_over_other_bytes() {
        var signed = world.wechat.signed(
                "POST", NATIVE, world.wechat.order(NUMBER, 1).toString(), world.now);
        var changed = new Request(signed.method(), signed.path(), "a=1", signed.headers(), signed.body());
        var unsigned = new Request(signed.method(), signed.path(), "", Map.of(), signed.body());

        refused(401, "SIGN_ERROR", said(world.simulator.answer(changed)));
        refused(401, "SIGN_ERROR", said(world.simulator.answer(unsigned)));
    }

    @Test
    void closes_an_order_at_its_deadline_and_takes_no_money_after_it() {
        var order = world.wechat.order(NUMBER, 20_00).put("time_expire", ChinaTime.rfc3339(NOON.plusSeconds(60)));
        world.wechat.post(NATIVE, order);
        world.pass("PT59S");
        assertThat(json(world.wechat.query(NUMBER)).get("trade_state").asString())
                .isEqualTo("NOTPAY");

        world.pass("PT1S");

        assertThat(json(world.wechat.query(NUMBER)).get("trade_state").asString())
                .isEqualTo("CLOSED");
        assertThatThrownBy(() -> world.pay(Channel.WECHAT, NUMBER)).isInstanceOf(PayerRefused.class);
        assertThat(world.wechat.close(NUMBER).status()).isEqualTo(204);
        refused(400, "ORDER_CLOSED", world.wechat.open(NUMBER, 20_00));
    }

    @Test
    void names_what_the_payer_paid_less_the_coupon() {
        world.wechat.open(NUMBER, 20_00);
        world.simulator.payer().pay(Channel.WECHAT, new Move(NUMBER, "", 0, 5_00, false, false, ""));

        var amount = json(world.wechat.query(NUMBER)).get("amount");
        assertThat(amount.get("total").asInt()).isEqualTo(20_00);
        assertThat(amount.get("payer_total").asInt()).isEqualTo(15_00);
    }

    private static void refused(int status, String code, Reply reply) {
        assertThat(reply.text()).contains("\"" + code + "\"");
        assertThat(reply.status()).isEqualTo(status);
        assertThat(reply.headers()).containsKeys("Wechatpay-Signature", "Wechatpay-Timestamp", "Request-ID");
    }

    private static ObjectNode without(ObjectNode order, String field) {
        order.remove(field);
        return order;
    }

    private static ObjectNode amount(ObjectNode order, String field, String value) {
        order.withObject("amount").set(field, Json.read(value, JsonNode.class));
        return order;
    }
}
