package io.jinliu.simulator.wechat;

import io.jinliu.simulator.wire.Json;
import io.jinliu.simulator.wire.Reply;

/** WeChat Pay says no. */
public final class WechatRefusal extends RuntimeException {

    private final WechatError error;

    WechatRefusal(WechatError error, String message) {
        super(message);
        this.error = error;
    }

    Reply reply() {
        return reply(error.status(), error.name(), String.valueOf(getMessage()));
    }

    static Reply reply(int status, String code, String message) {
        return Reply.json(status, Json.object().put("code", code).put("message", message));
    }
}
