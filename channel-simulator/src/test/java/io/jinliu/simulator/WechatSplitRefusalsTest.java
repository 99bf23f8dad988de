package io.jinliu.simulator;

import static io.jinliu.simulator.WechatSharing.PARTNER;
import static io.jinliu.simulator.WechatSharing.receiver;
import static io.jinliu.simulator.WechatSharing.refused;
import static io.jinliu.simulator.WechatSharing.split;
import static io.jinliu.simulator.WechatSharing.toPartner;
import static org.assertj.core.api.Assertions.assertThat;

import io.jinliu.simulator.wire.Json;
import org.junit.jupiter.api.Test;

/** What is not shared, and with whom. */
class WechatSplitRefusalsTest {

    static final String NUMBER = "T20260101";

    final TestWorld world = new TestWorld();
    final WechatSharing sharing = new WechatSharing(world);

    @Test
    void shares_only_what_was_opened_to_be_shared() {
        sharing.addPartner();
        world.wechat.open(NUMBER, 100_00);
        var transaction = sharing.paid(NUMBER);

        refused(400, "INVALID_REQUEST", sharing.create(split(transaction, "S1", false, toPartner(1_00))));
        refused(400, "INVALID_REQUEST", sharing.unfreeze(transaction, "S1"));
        refused(404, "RESOURCE_NOT_EXISTS", sharing.create(split("4200", "S1", false, toPartner(1_00))));
    }

    @Test
    void is_another_order_when_it_is_to_be_shared() {
        world.wechat.open(NUMBER, 100_00);
        var order = world.wechat.order(NUMBER, 100_00);
        order.putObject("settle_info").put("profit_sharing", true);

        refused(403, "OUT_TRADE_NO_USED", world.wechat.post("/v3/pay/transactions/native", order));
        order.putObject("settle_info").put("profit_sharing", "Y");
        refused(400, "PARAM_ERROR", world.wechat.post("/v3/pay/transactions/native", order));
    }

    @Test
    void shares_with_nobody_it_does_not_know() {
        var transaction = ready();

        refused(
                400,
                "INVALID_REQUEST",
                sharing.create(split(transaction, "S1", false, receiver("MERCHANT_ID", "1900000008", 1_00))));
        refused(
                400,
                "INVALID_REQUEST",
                sharing.create(split(transaction, "S1", false, receiver("PERSONAL_OPENID", PARTNER, 1_00))));
        deletePartner();
        refused(400, "INVALID_REQUEST", sharing.create(split(transaction, "S1", false, toPartner(1_00))));
        assertThat(sharing.unsplit(transaction)).isEqualTo(100_00);
    }

    @Test
    void refuses_what_makes_no_sense() {
        var transaction = ready();
        var silent = split(transaction, "S1", false, toPartner(1_00));
        silent.remove("unfreeze_unsplit");

        refused(400, "PARAM_ERROR", sharing.create(silent));
        refused(400, "PARAM_ERROR", sharing.create(split(transaction, "S1", false)));
        refused(400, "PARAM_ERROR", sharing.create(split(transaction, "S1", false, toPartner(0))));
        refused(400, "PARAM_ERROR", sharing.create(split(transaction, "S 1", false, toPartner(1))));
        refused(400, "PARAM_ERROR", sharing.create(split(transaction, "S1", false, receiver("FRIEND", "x", 1))));
        refused(
                404,
                "RESOURCE_NOT_EXISTS",
                world.wechat.get("/v3/profitsharing/orders/S1?transaction_id=" + transaction));
        refused(400, "PARAM_ERROR", world.wechat.get("/v3/profitsharing/orders/S1"));
        refused(404, "NOT_FOUND", world.wechat.get("/v3/profitsharing/bills"));
    }

    private String ready() {
        sharing.addPartner();
        return sharing.paid(NUMBER, 100_00);
    }

    private void deletePartner() {
        world.wechat.post(
                "/v3/profitsharing/receivers/delete",
                Json.object()
                        .put("appid", "wx0000000000000001")
                        .put("type", "MERCHANT_ID")
                        .put("account", PARTNER));
    }
}
