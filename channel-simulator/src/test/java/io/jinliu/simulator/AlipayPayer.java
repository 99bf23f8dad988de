package io.jinliu.simulator;

import io.jinliu.simulator.wire.Json;
import io.jinliu.simulator.wire.Yuan;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** An application of Alipay that sends money to people. */
final class AlipayPayer {

    static final String WHO = "courier@example.com";

    private final TestWorld world;

    AlipayPayer(TestWorld world) {
        this.world = world;
    }

    static ObjectNode order(String outBizNo, long fen) {
        var order = Json.object()
                .put("out_biz_no", outBizNo)
                .put("trans_amount", Yuan.of(fen))
                .put("product_code", "TRANS_ACCOUNT_NO_PWD")
                .put("biz_scene", "DIRECT_TRANSFER")
                .put("order_title", "一月佣金");
        order.putObject("payee_info")
                .put("identity", WHO)
                .put("identity_type", "ALIPAY_LOGON_ID")
                .put("name", "张三");
        return order;
    }

    JsonNode transfer(String outBizNo, long fen) {
        return send(order(outBizNo, fen));
    }

    JsonNode send(ObjectNode order) {
        return world.alipay.call("alipay.fund.trans.uni.transfer", order);
    }

    JsonNode query(String outBizNo) {
        return asked(Json.object()
                .put("out_biz_no", outBizNo)
                .put("product_code", "TRANS_ACCOUNT_NO_PWD")
                .put("biz_scene", "DIRECT_TRANSFER"));
    }

    JsonNode asked(ObjectNode question) {
        return world.alipay.call("alipay.fund.trans.common.query", question);
    }
}
