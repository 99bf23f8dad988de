package io.jinliu.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import io.jinliu.simulator.book.Channel;
import io.jinliu.simulator.book.MemoryJournal;
import io.jinliu.simulator.book.RefundState;
import io.jinliu.simulator.wire.Json;
import io.jinliu.simulator.wire.Reply;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;

/** Refunds that did not reach their payer, and are sent another way. */
class WechatAbnormalRefundTest {

    static final String NUMBER = "T20260101";

    final MemoryJournal journal = new MemoryJournal();
    final TestWorld world = new TestWorld(journal);

    @Test
    void goes_to_another_card_of_the_payer_and_is_told_of() {
        var refundId = abnormal();

        var answer = world.wechat.postHiding(path(refundId), toCard());

        assertThat(answer.status()).isEqualTo(200);
        assertThat(TestWorld.json(answer).get("status").asString()).isEqualTo("PROCESSING");
        assertThat(status()).isEqualTo("SUCCESS");
        var told = world.heard();
        assertThat(told).hasSize(1);
        assertThat(world.wechat.envelope(told.getFirst()).get("event_type").asString())
                .isEqualTo("REFUND.SUCCESS");
        assertThat(world.book("").get("wechat").get("refundedFen").asLong()).isEqualTo(20_00);
    }

    @Test
    void goes_back_to_the_merchant_without_a_card() {
        var refundId = abnormal();

        var answer = world.wechat.post(path(refundId), asked("MERCHANT_BANK_CARD"));

        assertThat(answer.status()).isEqualTo(200);
        assertThat(status()).isEqualTo("SUCCESS");
    }

    @Test
    void waits_where_refunds_wait_also_over_a_restart() {
        var refundId = abnormal();
        world.simulator.refunds().endAs(Channel.WECHAT, RefundState.PROCESSING);
        world.wechat.post(path(refundId), asked("MERCHANT_BANK_CARD"));
        assertThat(status()).isEqualTo("PROCESSING");

        var next = new TestWorld(journal);
        next.simulator.refunds().resolve("R1", RefundState.SUCCESS);

        assertThat(TestWorld.json(next.wechat.get("/v3/refund/domestic/refunds/R1"))
                        .get("status")
                        .asString())
                .isEqualTo("SUCCESS");
    }

    @Test
    void helps_only_what_is_abnormal_and_only_once() {
        var refundId = abnormal();
        assertThat(world.wechat
                        .post(path(refundId), asked("MERCHANT_BANK_CARD"))
                        .status())
                .isEqualTo(200);

        refused(400, "INVALID_REQUEST", world.wechat.post(path(refundId), asked("MERCHANT_BANK_CARD")));
        refused(404, "RESOURCE_NOT_EXISTS", world.wechat.post(path("503"), asked("MERCHANT_BANK_CARD")));
        refused(
                404,
                "RESOURCE_NOT_EXISTS",
                world.wechat.post(path(refundId), asked("MERCHANT_BANK_CARD").put("out_refund_no", "R2")));
    }

    @Test
    void refuses_a_card_it_cannot_read_or_does_not_serve() {
        var refundId = abnormal();

        refused(400, "PARAM_ERROR", world.wechat.post(path(refundId), toCard()));
        refused(400, "PARAM_ERROR", hiding(refundId, toCard().put("bank_account", "6222000000000001")));
        refused(400, "PARAM_ERROR", hiding(refundId, toCard().put("bank_account", world.wechat.hidden("card"))));
        refused(400, "PARAM_ERROR", hiding(refundId, toCard().put("bank_type", "ICBC_CREDIT")));
        refused(400, "PARAM_ERROR", hiding(refundId, asked("USER_BANK_CARD")));
        refused(400, "PARAM_ERROR", hiding(refundId, asked("CASH")));
        assertThat(status()).isEqualTo("ABNORMAL");
    }

    @Test
    void forgets_whose_card_it_was() {
        world.wechat.postHiding(path(abnormal()), toCard());

        journal.replay(entry -> assertThat(Json.text(entry)).doesNotContain("6222000000000001", "张三"));
    }

    private String abnormal() {
        world.wechat.open(NUMBER, 20_00);
        world.pay(Channel.WECHAT, NUMBER);
        world.simulator.refunds().endAs(Channel.WECHAT, RefundState.ABNORMAL);
        var refund = TestWorld.json(world.wechat.refund(NUMBER, "R1", 20_00, 20_00));
        world.heard();
        return refund.get("refund_id").asString();
    }

    private static String path(String refundId) {
        return "/v3/refund/domestic/refunds/" + refundId + "/apply-abnormal-refund";
    }

    private Reply hiding(String refundId, ObjectNode body) {
        return world.wechat.postHiding(path(refundId), body);
    }

    private static ObjectNode asked(String type) {
        return Json.object().put("out_refund_no", "R1").put("type", type);
    }

    private ObjectNode toCard() {
        return asked("USER_BANK_CARD")
                .put("bank_type", "ICBC_DEBIT")
                .put("bank_account", world.wechat.hidden("6222000000000001"))
                .put("real_name", world.wechat.hidden("张三"));
    }

    private String status() {
        return TestWorld.json(world.wechat.get("/v3/refund/domestic/refunds/R1"))
                .get("status")
                .asString();
    }

    private static void refused(int status, String code, Reply reply) {
        assertThat(reply.text()).contains("\"" + code + "\"");
        assertThat(reply.status()).isEqualTo(status);
    }
}
