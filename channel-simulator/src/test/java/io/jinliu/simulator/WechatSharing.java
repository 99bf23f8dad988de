package io.jinliu.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import io.jinliu.simulator.book.Channel;
import io.jinliu.simulator.wire.Json;
import io.jinliu.simulator.wire.Reply;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** A merchant of WeChat Pay who shares what he was paid: the words of his calls. */
final class WechatSharing {

    static final String PARTNER = "1900000009";
    private static final String BASE = "/v3/profitsharing";

    private final TestWorld world;

    WechatSharing(TestWorld world) {
        this.world = world;
    }

    /** Paid, frozen and ready to be shared; answers WeChat's number. */
    String paid(String outTradeNo, long fen) {
        var order = world.wechat.order(outTradeNo, fen);
        order.putObject("settle_info").put("profit_sharing", true);
        assertThat(world.wechat.post("/v3/pay/transactions/native", order).status())
                .isEqualTo(200);
        return paid(outTradeNo);
    }

    String paid(String outTradeNo) {
        world.pay(Channel.WECHAT, outTradeNo);
        world.heard();
        return TestWorld.json(world.wechat.query(outTradeNo))
                .get("transaction_id")
                .asString();
    }

    Reply addPartner() {
        return world.wechat.postHiding(BASE + "/receivers/add", partner(world.wechat.hidden("合伙人有限公司")));
    }

    static ObjectNode partner(String hiddenName) {
        return Json.object()
                .put("appid", "wx0000000000000001")
                .put("type", "MERCHANT_ID")
                .put("account", PARTNER)
                .put("name", hiddenName)
                .put("relation_type", "PARTNER");
    }

    Reply addPerson(String openid) {
        return world.wechat.post(
                BASE + "/receivers/add",
                Json.object()
                        .put("appid", "wx0000000000000001")
                        .put("type", "PERSONAL_OPENID")
                        .put("account", openid)
                        .put("relation_type", "DISTRIBUTOR"));
    }

    static ObjectNode split(String transactionId, String number, boolean unfreeze, ObjectNode... receivers) {
        var split = Json.object()
                .put("appid", "wx0000000000000001")
                .put("transaction_id", transactionId)
                .put("out_order_no", number)
                .put("unfreeze_unsplit", unfreeze);
        var listed = split.putArray("receivers");
        for (var receiver : receivers) {
            listed.add(receiver);
        }
        return split;
    }

    static ObjectNode toPartner(long fen) {
        return receiver("MERCHANT_ID", PARTNER, fen);
    }

    static ObjectNode receiver(String type, String account, long fen) {
        return Json.object()
                .put("type", type)
                .put("account", account)
                .put("amount", fen)
                .put("description", "分给" + account);
    }

    Reply create(ObjectNode split) {
        return world.wechat.post(BASE + "/orders", split);
    }

    Reply unfreeze(String transactionId, String number) {
        return world.wechat.post(
                BASE + "/orders/unfreeze",
                Json.object()
                        .put("transaction_id", transactionId)
                        .put("out_order_no", number)
                        .put("description", "解冻全部剩余资金"));
    }

    JsonNode query(String transactionId, String number) {
        return TestWorld.json(world.wechat.get(BASE + "/orders/" + number + "?transaction_id=" + transactionId));
    }

    long unsplit(String transactionId) {
        return TestWorld.json(world.wechat.get(BASE + "/transactions/" + transactionId + "/amounts"))
                .get("unsplit_amount")
                .asLong();
    }

    Reply takeBack(String number, String returnNumber, long fen) {
        return world.wechat.post(BASE + "/return-orders", back(number, returnNumber, fen));
    }

    static ObjectNode back(String number, String returnNumber, long fen) {
        return Json.object()
                .put("out_order_no", number)
                .put("out_return_no", returnNumber)
                .put("return_mchid", PARTNER)
                .put("amount", fen)
                .put("description", "用户退款");
    }

    Reply askBack(String number, String returnNumber) {
        return world.wechat.get(BASE + "/return-orders/" + returnNumber + "?out_order_no=" + number);
    }

    void behave(String mode) {
        world.door(
                "POST",
                "/splits/behaviour",
                Json.object().put("channel", "wechat").put("mode", mode));
    }

    static void refused(int status, String code, Reply reply) {
        assertThat(reply.text()).contains("\"" + code + "\"");
        assertThat(reply.status()).isEqualTo(status);
    }
}
