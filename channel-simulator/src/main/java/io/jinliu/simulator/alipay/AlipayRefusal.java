package io.jinliu.simulator.alipay;

import io.jinliu.simulator.wire.Json;
import tools.jackson.databind.node.ObjectNode;

/** Alipay says no: a code for the gateway's opinion of the request, a sub code for the trade's. */
public final class AlipayRefusal extends RuntimeException {

    private final String code;
    private final String summary;
    private final String subCode;

    private AlipayRefusal(String code, String summary, String subCode, String message) {
        super(message);
        this.code = code;
        this.summary = summary;
        this.subCode = subCode;
    }

    public static AlipayRefusal business(String subCode, String message) {
        return new AlipayRefusal("40004", "Business Failed", subCode, message);
    }

    static AlipayRefusal invalid(String subCode, String message) {
        return new AlipayRefusal("40002", "Invalid Arguments", subCode, message);
    }

    static AlipayRefusal missing(String subCode, String message) {
        return new AlipayRefusal("40001", "Missing Required Arguments", subCode, message);
    }

    static AlipayRefusal unavailable(String subCode, String message) {
        return new AlipayRefusal("20000", "Service Currently Unavailable", subCode, message);
    }

    static AlipayRefusal parameter(String message) {
        return business("ACQ.INVALID_PARAMETER", message);
    }

    static AlipayRefusal noSuchTrade() {
        return business("ACQ.TRADE_NOT_EXIST", "交易不存在");
    }

    ObjectNode content() {
        return Json.object()
                .put("code", code)
                .put("msg", summary)
                .put("sub_code", subCode)
                .put("sub_msg", String.valueOf(getMessage()));
    }
}
