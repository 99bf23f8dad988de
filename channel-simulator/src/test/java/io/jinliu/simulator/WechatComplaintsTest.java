package io.jinliu.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import io.jinliu.simulator.book.Channel;
import io.jinliu.simulator.book.MemoryJournal;
import io.jinliu.simulator.wire.Json;
import io.jinliu.simulator.wire.Reply;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What payers complain of, and what the merchant reads and says. */
class WechatComplaintsTest {

    static final String NUMBER = "T20260101";
    static final String BASE = "/v3/merchant-service/complaints-v2";

    final MemoryJournal journal = new MemoryJournal();
    final TestWorld world = new TestWorld(journal);

    @Test
    void shows_what_the_payer_said_about_which_payment() {
        var complaint = complained();

        var shown = TestWorld.json(world.wechat.get(BASE + "/" + complaint));

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
        var complaint = complained();
        var shown = TestWorld.json(world.wechat.get(BASE + "/" + complaint));
        assertThat(world.wechat.revealed(shown.get("payer_phone").asString())).isEqualTo("13800000000");

        paid("T20260102");
        var silent = TestWorld.json(complain("T20260102", "没有电话", "")).get("complaintId");

        assertThat(TestWorld.json(world.wechat.get(BASE + "/" + silent.asString()))
                        .has("payer_phone"))
                .isFalse();
    }

    @Test
    void goes_from_pending_to_processing_to_processed() {
        var complaint = complained();

        assertThat(respond(complaint, "马上换一杯").status()).isEqualTo(204);
        assertThat(state(complaint)).isEqualTo("PROCESSING");
        assertThat(complete(complaint).status()).isEqualTo(204);
        assertThat(state(complaint)).isEqualTo("PROCESSED");

        refused(400, "INVALID_REQUEST", complete(complaint));
        refused(400, "INVALID_REQUEST", respond(complaint, "还有事吗"));
    }

    @Test
    void opens_again_when_the_payer_is_still_not_content() {
        var complaint = complained();
        complete(complaint);

        var again = TestWorld.json(complain(NUMBER, "还是凉的", ""));

        assertThat(again.get("complaintId").asString()).isEqualTo(complaint);
        var shown = TestWorld.json(world.wechat.get(BASE + "/" + complaint));
        assertThat(shown.get("complaint_state").asString()).isEqualTo("PENDING");
        assertThat(shown.get("user_complaint_times").asInt()).isEqualTo(2);
        assertThat(shown.get("complaint_detail").asString()).isEqualTo("咖啡是凉的");
    }

    @Test
    void tells_the_whole_history_page_by_page() {
        var complaint = complained();
        respond(complaint, "马上换一杯");
        complete(complaint);

        var history = TestWorld.json(world.wechat.get(BASE + "/" + complaint + "/negotiation-historys"));
        var second =
                TestWorld.json(world.wechat.get(BASE + "/" + complaint + "/negotiation-historys?limit=1&offset=1"));

        assertThat(history.get("total_count").asInt()).isEqualTo(3);
        assertThat(types(history))
                .containsExactly("USER_CREATE_COMPLAINT", "MERCHANT_RESPONSE", "MERCHANT_CONFIRM_COMPLETE");
        assertThat(types(second)).containsExactly("MERCHANT_RESPONSE");
        assertThat(second.get("data").get(0).get("operate_details").asString()).isEqualTo("马上换一杯");
        refused(400, "PARAM_ERROR", world.wechat.get(BASE + "/" + complaint + "/negotiation-historys?limit=301"));
    }

    @Test
    void lists_the_complaints_of_some_days_page_by_page() {
        complained();
        world.pass("P1D");
        paid("T20260102");
        complain("T20260102", "第二天", "");

        assertThat(listed("begin_date=2026-01-01&end_date=2026-01-02")
                        .get("total_count")
                        .asInt())
                .isEqualTo(2);
        assertThat(listed("begin_date=2026-01-02&end_date=2026-01-02").get("data"))
                .hasSize(1);
        assertThat(listed("begin_date=2025-12-01&end_date=2025-12-31").get("data"))
                .isEmpty();
        var second = listed("begin_date=2026-01-01&end_date=2026-01-31&limit=1&offset=1")
                .get("data");
        assertThat(second.get(0).get("complaint_detail").asString()).isEqualTo("第二天");
    }

    @Test
    void refuses_a_list_without_days_over_too_many_or_of_too_much() {
        for (var query : new String[] {
            "begin_date=2026-01-01",
            "begin_date=20260101&end_date=2026-01-02",
            "begin_date=2026-01-02&end_date=2026-01-01",
            "begin_date=2026-01-01&end_date=2026-02-01",
            "begin_date=2026-01-01&end_date=2026-01-01&limit=51",
            "begin_date=2026-01-01&end_date=2026-01-01&limit=0",
            "begin_date=2026-01-01&end_date=2026-01-01&offset=-1",
            "begin_date=2026-01-01&end_date=2026-01-01&complainted_mchid=1900000002"
        }) {
            refused(400, "PARAM_ERROR", world.wechat.get(BASE + "?" + query));
        }
    }

    @Test
    void refuses_what_nobody_complained_of_and_what_another_merchant_says() {
        refused(404, "RESOURCE_NOT_EXISTS", world.wechat.get(BASE + "/2002018"));
        refused(404, "RESOURCE_NOT_EXISTS", complete("2002018"));
        var complaint = complained();

        refused(400, "PARAM_ERROR", respond(complaint, ""));
        refused(400, "PARAM_ERROR", respond(complaint, "长".repeat(201)));
        refused(
                400,
                "PARAM_ERROR",
                world.wechat.post(
                        BASE + "/" + complaint + "/complete", Json.object().put("complainted_mchid", "1900000002")));
        assertThat(state(complaint)).isEqualTo("PENDING");
    }

    @Test
    void lets_only_payers_of_wechat_complain() {
        world.wechat.open(NUMBER, 20_00);

        refused(409, "ORDER_NOT_PAID", complain(NUMBER, "什么也没有", ""));
        refused(404, "NO_SUCH_ORDER", complain("T20260109", "什么也没有", ""));
        var atAlipay =
                Json.object().put("channel", "alipay").put("outTradeNo", NUMBER).put("text", "x");
        refused(400, "INVALID", world.door("POST", "/payer/complain", atAlipay));
    }

    @Test
    void knows_when_all_the_money_went_back() {
        var complaint = complained();
        world.wechat.refund(NUMBER, "R1", 20_00, 20_00);

        var shown = TestWorld.json(world.wechat.get(BASE + "/" + complaint));

        assertThat(shown.get("complaint_full_refunded").asBoolean()).isTrue();
    }

    @Test
    void keeps_everything_over_a_restart() {
        var complaint = complained();
        respond(complaint, "马上换一杯");
        var shown = world.book("/wechat/complaints");

        var next = new TestWorld(journal);

        assertThat(next.book("/wechat/complaints")).isEqualTo(shown).hasSize(1);
        var history = TestWorld.json(next.wechat.get(BASE + "/" + complaint + "/negotiation-historys"));
        assertThat(types(history)).containsExactly("USER_CREATE_COMPLAINT", "MERCHANT_RESPONSE");
    }

    private String complained() {
        paid(NUMBER);
        return TestWorld.json(complain(NUMBER, "咖啡是凉的", "13800000000"))
                .get("complaintId")
                .asString();
    }

    private void paid(String outTradeNo) {
        world.wechat.open(outTradeNo, 20_00);
        world.pay(Channel.WECHAT, outTradeNo);
    }

    private Reply complain(String outTradeNo, String text, String phone) {
        var wish = Json.object()
                .put("channel", "wechat")
                .put("outTradeNo", outTradeNo)
                .put("text", text);
        return world.door("POST", "/payer/complain", phone.isEmpty() ? wish : wish.put("phone", phone));
    }

    private Reply respond(String complaint, String text) {
        return world.wechat.post(
                BASE + "/" + complaint + "/response",
                Json.object().put("complainted_mchid", "1900000001").put("response_content", text));
    }

    private Reply complete(String complaint) {
        return world.wechat.post(
                BASE + "/" + complaint + "/complete", Json.object().put("complainted_mchid", "1900000001"));
    }

    private String state(String complaint) {
        return TestWorld.json(world.wechat.get(BASE + "/" + complaint))
                .get("complaint_state")
                .asString();
    }

    private JsonNode listed(String query) {
        return TestWorld.json(world.wechat.get(BASE + "?" + query));
    }

    private static List<String> types(JsonNode history) {
        return history.get("data")
                .valueStream()
                .map(line -> line.get("operate_type").asString())
                .toList();
    }

    private static void refused(int status, String code, Reply reply) {
        assertThat(reply.text()).contains("\"" + code + "\"");
        assertThat(reply.status()).isEqualTo(status);
    }
}
