package io.jinliu.simulator;

import io.jinliu.simulator.wire.Json;
import io.jinliu.simulator.wire.Reply;
import io.jinliu.simulator.wire.Request;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Somebody who uses the simulator's own doors. */
final class Doorway {

    private final TestWorld world;

    Doorway(TestWorld world) {
        this.world = world;
    }

    static ObjectNode at(String channel) {
        return Json.object().put("channel", channel);
    }

    Reply post(String path, ObjectNode wish) {
        return TestWorld.said(world.simulator.answer(Request.of("POST", path, Map.of(), Json.bytes(wish))));
    }

    JsonNode book(String path) {
        return TestWorld.json(
                TestWorld.said(world.simulator.answer(Request.of("GET", "/book/" + path, Map.of(), new byte[0]))));
    }

    long balance(String channel) {
        return book(channel + "/balance").get("balanceFen").asLong();
    }
}
