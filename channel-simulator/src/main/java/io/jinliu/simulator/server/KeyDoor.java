package io.jinliu.simulator.server;

import io.jinliu.simulator.server.WechatKeyFiles.Line;
import io.jinliu.simulator.wire.Json;
import io.jinliu.simulator.wire.NotAnObject;
import io.jinliu.simulator.wire.Reply;
import io.jinliu.simulator.wire.Request;
import java.util.List;
import tools.jackson.databind.JsonNode;

/**
 * {@code /keys/wechat}: what merchants do in WeChat Pay's console when keys are replaced. After each step
 * {@code channel.env} says what the merchant must be configured with next.
 */
final class KeyDoor {

    private static final int MOST = 2;

    private final KeyRing ring;
    private final WechatKeyFiles keys;
    private final Runnable changed;

    KeyDoor(KeyRing ring, Runnable changed) {
        this.ring = ring;
        this.keys = ring.wechatFiles();
        this.changed = changed;
    }

    /** One at a time: how many live is counted before one more is issued, and {@code channel.env} is the last one's. */
    synchronized Reply answer(Request request) {
        try {
            return opened(request);
        } catch (NotAnObject malformed) {
            return refused(400, "INVALID", "The body must be a JSON object");
        }
    }

    private Reply opened(Request request) {
        return switch (request.method() + " " + request.path()) {
            case "GET /keys/wechat" -> shown();
            case "POST /keys/wechat/issue" -> issue(text(request, "as"));
            case "POST /keys/wechat/speak" -> speak(request);
            case "POST /keys/wechat/retire" ->
                done(keys.retire(text(request, "serial")), "It speaks, or does not live");
            case "POST /keys/wechat/merchant/issue" ->
                keys.state().merchant().size() < MOST ? issued(keys.issueToMerchant(), false) : full();
            case "POST /keys/wechat/merchant/retire" ->
                done(keys.retireMerchants(text(request, "serial")), "It is the last, or does not live");
            case String _ -> refused(404, "NOT_FOUND", "There is no such door; see docs/simulator.md");
        };
    }

    private Reply issue(String as) {
        if (!List.of("public-key", "certificate").contains(as)) {
            return refused(400, "INVALID", "as must be public-key or certificate");
        }
        return keys.state().platform().size() < MOST ? issued(keys.issue(as.equals("certificate")), true) : full();
    }

    private Reply speak(Request request) {
        var serials = body(request)
                .path("serials")
                .valueStream()
                .map(serial -> serial.asString(""))
                .toList();
        return done(keys.speak(serials), "serials must be one or more that live");
    }

    private Reply issued(Line line, boolean hasShown) {
        changed.run();
        return Reply.json(
                201,
                Json.object()
                        .put("serial", line.serial())
                        .put(
                                "file",
                                ring.file(hasShown ? line.shown() : line.secret())
                                        .toString()));
    }

    private Reply done(boolean done, String otherwise) {
        if (!done) {
            return refused(409, "CONFLICT", otherwise);
        }
        changed.run();
        return shown();
    }

    private Reply shown() {
        var state = keys.state();
        var shown = Json.object();
        var platform = shown.putArray("platform");
        state.platform().forEach(line -> platform.add(line.serial()));
        var speaking = shown.putArray("speaking");
        state.speaking().forEach(speaking::add);
        var merchant = shown.putArray("merchant");
        state.merchant().forEach(line -> merchant.add(line.serial()));
        return Reply.json(200, shown);
    }

    private static Reply full() {
        return refused(409, "CONFLICT", "Two live already: retire one first");
    }

    private static Reply refused(int status, String code, String message) {
        return Reply.json(status, Json.object().put("code", code).put("message", message));
    }

    private static String text(Request request, String name) {
        return body(request).path(name).asString("");
    }

    private static JsonNode body(Request request) {
        return request.body().length == 0 ? Json.object() : Json.object(request.body());
    }
}
