package io.jinliu.simulator.wechat;

import io.jinliu.simulator.fault.Fault;
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

    /** What was ordered to go wrong, in the API's usual words where the order says none. */
    static Reply reply(Fault fault) {
        var usual = WechatError.SYSTEM_ERROR;
        return reply(
                fault.status() == 0 ? usual.status() : fault.status(),
                fault.code().isEmpty() ? usual.name() : fault.code(),
                fault.message().isEmpty() ? "系统异常，请用相同参数重新调用" : fault.message());
    }

    static Reply reply(int status, String code, String message) {
        return Reply.json(status, Json.object().put("code", code).put("message", message));
    }
}
