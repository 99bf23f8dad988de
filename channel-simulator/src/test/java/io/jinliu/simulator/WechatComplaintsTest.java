package io.jinliu.simulator;

import static io.jinliu.simulator.Complaining.BASE;
import static io.jinliu.simulator.Complaining.refused;
import static org.assertj.core.api.Assertions.assertThat;

import io.jinliu.simulator.wire.Json;
import org.junit.jupiter.api.Test;

/** What payers complain of, and what the merchant reads and says. */
class WechatComplaintsTest {

    static final String NUMBER = "T20260101";

    final TestWorld world = new TestWorld();
    final Complaining complaining = new Complaining(world);

    @Test
    void shows_what_the_payer_said_about_which_payment() {
        var complaint = complaining.about(NUMBER, "咖啡是凉的");

        var shown = complaining.shown(complaint);

        assertThat(shown.get("complaint_detail").asString()).isEqualTo("咖啡是凉的");
        assertThat(shown.get("complaint_state").asString()).isEqualTo("PENDING");
        assertThat(shown.get("complaint_time").asString()).isEqualTo("2026-01-01T12:00:00+08:00");
        assertThat(shown.get("complainted_mchid").asString()).isEqualTo("1900000001");
        assertThat(shown.get("incoming_user_response").asBoolean()).isTrue();
        assertThat(shown.get("complaint_full_refunded").asBoolean()).isFalse();
        var order = shown.get("complaint_order_info").get(0);
        assertThat(order.get("out_trade_no").asString()).isEqualTo(NUMBER);
        assertThat(order.get("transaction_id").asString()).startsWith("4200");
        assertThat(order.get("amount").asLong()).isEqualTo(20_00);
    }

    @Test
    void shows_the_telephone_number_to_the_merchant_only_and_only_if_there_is_one() {
        var complaint = complaining.about(NUMBER, "咖啡是凉的");
        var shown = complaining.shown(complaint);
        assertThat(world.wechat.revealed(shown.get("payer_phone").asString())).isEqualTo("13800000000");

        complaining.paid("T20260102");
        var silent =
                TestWorld.json(complaining.complain("T20260102", "没有电话", "")).get("complaintId");

        assertThat(TestWorld.json(world.wechat.get(BASE + "/" + silent.asString()))
                        .has("payer_phone"))
                .isFalse();
    }

    @Test
    void goes_from_pending_to_processing_to_processed() {
        var complaint = complaining.about(NUMBER, "咖啡是凉的");

        assertThat(complaining.respond(complaint, "马上换一杯").status()).isEqualTo(204);
        assertThat(complaining.state(complaint)).isEqualTo("PROCESSING");
        assertThat(complaining.complete(complaint).status()).isEqualTo(204);
        assertThat(complaining.state(complaint)).isEqualTo("PROCESSED");

        refused(400, "INVALID_REQUEST", complaining.complete(complaint));
        refused(400, "INVALID_REQUEST", complaining.respond(complaint, "还有事吗"));
    }

    @Test
    void opens_again_when_the_payer_is_still_not_content() {
        var complaint = complaining.about(NUMBER, "咖啡是凉的");
        complaining.complete(complaint);

        var again = TestWorld.json(complaining.complain(NUMBER, "还是凉的", ""));

        assertThat(again.get("complaintId").asString()).isEqualTo(complaint);
        var shown = complaining.shown(complaint);
        assertThat(shown.get("complaint_state").asString()).isEqualTo("PENDING");
        assertThat(shown.get("user_complaint_times").asInt()).isEqualTo(2);
        assertThat(shown.get("complaint_detail").asString()).isEqualTo("咖啡是凉的");
    }

    @Test
    void refuses_what_nobody_complained_of_and_what_another_merchant_says() {
        refused(404, "RESOURCE_NOT_EXISTS", world.wechat.get(BASE + "/2002018"));
        refused(404, "RESOURCE_NOT_EXISTS", complaining.complete("2002018"));
        var complaint = complaining.about(NUMBER, "咖啡是凉的");

        refused(400, "PARAM_ERROR", complaining.respond(complaint, ""));
        refused(400, "PARAM_ERROR", complaining.respond(complaint, "长".repeat(201)));
        refused(
                400,
                "PARAM_ERROR",
                world.wechat.post(
                        BASE + "/" + complaint + "/complete", Json.object().put("complainted_mchid", "1900000002")));
        assertThat(complaining.state(complaint)).isEqualTo("PENDING");
    }

    @Test
    void lets_only_payers_of_wechat_complain() {
        world.wechat.open(NUMBER, 20_00);

        refused(409, "ORDER_NOT_PAID", complaining.complain(NUMBER, "什么也没有", ""));
        refused(404, "NO_SUCH_ORDER", complaining.complain("T20260109", "什么也没有", ""));
        var atAlipay =
                Json.object().put("channel", "alipay").put("outTradeNo", NUMBER).put("text", "x");
        refused(400, "INVALID", world.door("POST", "/payer/complain", atAlipay));
    }

    @Test
    void knows_when_all_the_money_went_back() {
        var complaint = complaining.about(NUMBER, "咖啡是凉的");
        world.wechat.refund(NUMBER, "R1", 20_00, 20_00);

        var shown = complaining.shown(complaint);

        assertThat(shown.get("complaint_full_refunded").asBoolean()).isTrue();
    }
}
