package io.jinliu.simulator;

import static io.jinliu.simulator.WechatSharing.refused;
import static io.jinliu.simulator.WechatSharing.split;
import static io.jinliu.simulator.WechatSharing.toPartner;
import static org.assertj.core.api.Assertions.assertThat;

import io.jinliu.simulator.book.Channel;
import io.jinliu.simulator.book.MemoryJournal;
import io.jinliu.simulator.fault.FaultKind;
import io.jinliu.simulator.fault.Operation;
import io.jinliu.simulator.wire.Answer;
import io.jinliu.simulator.wire.Delivery;
import io.jinliu.simulator.wire.Json;
import io.jinliu.simulator.wire.Reply;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;

/** How shares end, who hears of it, and what goes wrong on the way. */
class WechatSplitNewsTest {

    static final String NUMBER = "T20260101";

    final MemoryJournal journal = new MemoryJournal();
    final TestWorld world = new TestWorld(journal);
    final WechatSharing sharing = new WechatSharing(world);

    @Test
    void tells_of_each_share_that_arrived_but_not_of_what_the_merchant_keeps() {
        sharing.addPerson("openid1");
        var transaction = ready();
        var person = WechatSharing.receiver("PERSONAL_OPENID", "openid1", 5_00);

        sharing.create(split(transaction, "S1", true, toPartner(10_00), person));

        var heard = world.heard();
        assertThat(heard).extracting(Delivery::url).containsOnly(TestWorld.NOTIFY_URL);
        assertThat(heard)
                .extracting(delivery ->
                        world.wechat.envelope(delivery).get("event_type").asString())
                .containsExactly("PROFITSHARING", "PROFITSHARING");
        assertThat(heard)
                .extracting(delivery -> world.wechat
                        .opened(delivery)
                        .get("receiver")
                        .get("amount")
                        .asLong())
                .containsExactlyInAnyOrder(10_00L, 5_00L);
        var news = world.wechat.opened(heard.getFirst());
        assertThat(news.get("mchid").asString()).isEqualTo("1900000001");
        assertThat(news.get("out_order_no").asString()).isEqualTo("S1");
        assertThat(news.get("transaction_id").asString()).isEqualTo(transaction);
    }

    @Test
    void tells_of_what_came_back_where_the_split_said() {
        var asked = split(ready(), "S1", false, toPartner(10_00)).put("notify_url", "http://h/split");
        sharing.create(asked);
        assertThat(world.heard()).extracting(Delivery::url).containsExactly("http://h/split");

        sharing.takeBack("S1", "B1", 4_00);

        var heard = world.heard();
        assertThat(heard).extracting(Delivery::url).containsExactly("http://h/split");
        assertThat(world.wechat.envelope(heard.getFirst()).get("event_type").asString())
                .isEqualTo("PROFITSHARING_RETURN");
        var news = world.wechat.opened(heard.getFirst());
        assertThat(news.get("mchid").asString()).isEqualTo("1900000001");
        assertThat(news.get("out_order_no").asString()).isEqualTo("B1");
        assertThat(news.get("receiver").get("amount").asLong()).isEqualTo(4_00);
    }

    @Test
    void frees_the_amount_of_a_share_that_was_closed() {
        var transaction = ready();
        world.door(
                "POST",
                "/splits/behaviour",
                Json.object().put("channel", "wechat").put("mode", "closed").put("reason", "RECEIVER_HIGH_RISK"));

        sharing.create(split(transaction, "S1", false, toPartner(30_00)));

        var share = sharing.query(transaction, "S1").get("receivers").get(0);
        assertThat(share.get("result").asString()).isEqualTo("CLOSED");
        assertThat(share.get("fail_reason").asString()).isEqualTo("RECEIVER_HIGH_RISK");
        assertThat(sharing.unsplit(transaction)).isEqualTo(100_00);
        assertThat(world.due()).isEmpty();
        sharing.behave("instant");
        assertThat(sharing.create(split(transaction, "S2", false, toPartner(30_00)))
                        .status())
                .isEqualTo(200);
    }

    @Test
    void waits_to_be_resolved_share_by_share_also_over_a_restart() {
        sharing.addPerson("openid1");
        var transaction = ready();
        sharing.behave("processing");
        var person = WechatSharing.receiver("PERSONAL_OPENID", "openid1", 5_00);
        sharing.create(split(transaction, "S1", false, toPartner(10_00), person));
        assertThat(sharing.unsplit(transaction)).isEqualTo(85_00);

        var next = new TestWorld(journal);
        var there = new WechatSharing(next);
        resolve(next, Json.object().put("state", "SUCCESS").put("account", "openid1"));
        assertThat(there.query(transaction, "S1").get("state").asString()).isEqualTo("PROCESSING");
        resolve(next, Json.object().put("state", "CLOSED"));

        assertThat(there.query(transaction, "S1").get("state").asString()).isEqualTo("FINISHED");
        assertThat(there.unsplit(transaction)).isEqualTo(95_00);
        refused(
                404,
                "NO_SUCH_SPLIT",
                next.door("POST", "/splits/S1/resolve", Json.object().put("state", "SUCCESS")));
    }

    @Test
    void tells_again_until_it_is_heard() {
        sharing.create(split(ready(), "S1", false, toPartner(10_00)));
        world.answer(world.due().getFirst(), 500, "");

        world.pass("PT15S");

        assertThat(world.heard()).hasSize(1);
    }

    @Test
    void goes_wrong_when_it_is_told_to() {
        var transaction = ready();
        world.fault(Channel.WECHAT, Operation.SPLIT, FaultKind.TIMEOUT_AFTER_SUCCESS);
        world.fault(Channel.WECHAT, Operation.SPLIT_QUERY, FaultKind.ERROR);
        world.fault(Channel.WECHAT, Operation.SPLIT_RETURN, FaultKind.DROP);
        world.fault(Channel.WECHAT, Operation.NOTIFY, FaultKind.CHANGE_AMOUNT);

        assertThat(cut("orders", Json.text(split(transaction, "S1", false, toPartner(10_00)))))
                .isInstanceOf(Answer.Cut.class);
        refused(500, "SYSTEM_ERROR", world.wechat.get("/v3/profitsharing/transactions/" + transaction + "/amounts"));
        assertThat(sharing.query(transaction, "S1").get("state").asString()).isEqualTo("FINISHED");
        assertThat(cut("return-orders", Json.text(WechatSharing.back("S1", "B1", 1_00))))
                .isInstanceOf(Answer.Cut.class);
        assertThat(sharing.askBack("S1", "B1").status()).isEqualTo(404);
        assertThat(world.wechat
                        .opened(world.heard().getFirst())
                        .get("receiver")
                        .get("amount")
                        .asLong())
                .isEqualTo(7);
    }

    @Test
    void goes_wrong_for_one_order_only() {
        var transaction = ready();
        var other = sharing.paid("T20260102", 100_00);
        for (var on : List.of("split", "split-query", "split-return")) {
            var fault =
                    Json.object().put("channel", "wechat").put("kind", "error").put("on", on);
            assertThat(world.door("POST", "/faults", fault.put("outTradeNo", NUMBER))
                            .status())
                    .isEqualTo(201);
        }

        assertThat(sharing.create(split(other, "S2", false, toPartner(10_00))).status())
                .isEqualTo(200);
        assertThat(sharing.takeBack("S2", "B2", 1_00).status()).isEqualTo(200);
        assertThat(sharing.askBack("S2", "B2").status()).isEqualTo(200);
        refused(500, "SYSTEM_ERROR", sharing.create(split(transaction, "S1", false, toPartner(10_00))));
        refused(500, "SYSTEM_ERROR", world.wechat.get("/v3/profitsharing/transactions/" + transaction + "/amounts"));
        sharing.create(split(transaction, "S1", false, toPartner(10_00)));
        refused(500, "SYSTEM_ERROR", sharing.takeBack("S1", "B1", 1_00));
    }

    @Test
    void refuses_doors_that_make_no_sense() {
        refused(400, "INVALID", limit(101));
        refused(
                400,
                "INVALID",
                world.door("POST", "/splits/limit", Json.object().put("channel", "wechat")));
        var odd = Json.object().put("channel", "wechat").put("mode", "abnormal");
        refused(400, "INVALID", world.door("POST", "/splits/behaviour", odd));
        refused(404, "NOT_FOUND", world.door("GET", "/splits/limit", Json.object()));
        refused(
                404,
                "NO_SUCH_RETURN",
                world.door("POST", "/splits/returns/B1/resolve", Json.object().put("state", "SUCCESS")));
    }

    private String ready() {
        sharing.addPartner();
        return sharing.paid(NUMBER, 100_00);
    }

    private Answer cut(String what, String body) {
        return world.simulator.answer(world.wechat.signed("POST", "/v3/profitsharing/" + what, body, world.now));
    }

    private Reply limit(int percent) {
        return world.door(
                "POST", "/splits/limit", Json.object().put("channel", "wechat").put("percent", percent));
    }

    private static void resolve(TestWorld where, ObjectNode how) {
        assertThat(where.door("POST", "/splits/S1/resolve", how).status()).isEqualTo(200);
    }
}
