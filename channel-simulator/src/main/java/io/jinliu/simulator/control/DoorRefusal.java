package io.jinliu.simulator.control;

import io.jinliu.simulator.wire.Json;
import io.jinliu.simulator.wire.Reply;

/** A door was used in a way it does not open. */
final class DoorRefusal extends RuntimeException {

    private final int status;
    private final String code;

    DoorRefusal(int status, String code, String message) {
        super(message);
        this.status = status;
        this.code = code;
    }

    static DoorRefusal invalid(String message) {
        return new DoorRefusal(400, "INVALID", message);
    }

    static DoorRefusal nothingHere() {
        return new DoorRefusal(404, "NOT_FOUND", "There is no such door; see docs/simulator.md");
    }

    Reply reply() {
        return reply(status, code, String.valueOf(getMessage()));
    }

    static Reply reply(int status, String code, String message) {
        return Reply.json(status, Json.object().put("code", code).put("message", message));
    }
}
