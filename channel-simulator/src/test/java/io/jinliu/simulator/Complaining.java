package io.jinliu.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import io.jinliu.simulator.book.Channel;
import io.jinliu.simulator.wire.Json;
import io.jinliu.simulator.wire.Reply;
import tools.jackson.databind.JsonNode;

/** A payer of WeChat Pay who is not content, and the merchant who hears him. */
final class Complaining {

    static final String BASE = "/v3/merchant-service/complaints-v2";

    private final TestWorld world;

    Complaining(TestWorld world) {
        this.world = world;
    }

    /** About an order that is opened and paid for it; answers WeChat's number. */
    String about(String outTradeNo, String text) {
        paid(outTradeNo);
        return TestWorld.json(complain(outTradeNo, text, "13800000000"))
                .get("complaintId")
                .asString();
    }

    void paid(String outTradeNo) {
        world.wechat.open(outTradeNo, 20_00);
        world.pay(Channel.WECHAT, outTradeNo);
    }

    Reply complain(String outTradeNo, String text, String phone) {
        var wish = Json.object()
                .put("channel", "wechat")
                .put("outTradeNo", outTradeNo)
                .put("text", text);
        return world.door("POST", "/payer/complain", phone.isEmpty() ? wish : wish.put("phone", phone));
    }

    Reply respond(String complaint, String text) {
        return world.wechat.post(
                BASE + "/" + complaint + "/response",
                Json.object().put("complainted_mchid", "1900000001").put("response_content", text));
    }

    Reply complete(String complaint) {
        return world.wechat.post(
                BASE + "/" + complaint + "/complete", Json.object().put("complainted_mchid", "1900000001"));
    }

    JsonNode shown(String complaint) {
        return TestWorld.json(world.wechat.get(BASE + "/" + complaint));
    }

    String state(String complaint) {
        return shown(complaint).get("complaint_state").asString();
    }

    static void refused(int status, String code, Reply reply) {
        assertThat(reply.text()).contains("\"" + code + "\"");
        assertThat(reply.status()).isEqualTo(status);
    }
}
