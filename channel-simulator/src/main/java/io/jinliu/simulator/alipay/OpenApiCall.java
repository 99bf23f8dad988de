package io.jinliu.simulator.alipay;

import io.jinliu.simulator.wire.Form;
import io.jinliu.simulator.wire.Json;
import io.jinliu.simulator.wire.NotAnObject;
import io.jinliu.simulator.wire.Request;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * One request to the gateway: its parameters come in the query, the form body or both, in the charset it names.
 *
 * @param origin where the caller can also fetch files
 */
record OpenApiCall(Map<String, String> parameters, Charset charset, String origin) {

    static OpenApiCall of(Request request) {
        var named = Optional.ofNullable(fields(request, StandardCharsets.UTF_8).get("charset"));
        var charset = named.filter(OpenApiCall::known).map(Charset::forName).orElse(StandardCharsets.UTF_8);
        return new OpenApiCall(fields(request, charset), charset, request.origin("http://dwbillcenter.alipay.com"));
    }

    private static Map<String, String> fields(Request request, Charset charset) {
        var fields = new LinkedHashMap<>(Form.parse(request.query(), charset));
        fields.putAll(Form.parse(request.text(StandardCharsets.ISO_8859_1), charset));
        return fields;
    }

    private static boolean known(String charset) {
        return charset.equalsIgnoreCase("UTF-8")
                || charset.equalsIgnoreCase("GBK")
                || charset.equalsIgnoreCase("GB2312");
    }

    String parameter(String name) {
        return parameters.getOrDefault(name, "");
    }

    String method() {
        return parameter("method");
    }

    /** The node that holds the answer, {@code alipay_trade_query_response}. */
    String node() {
        return method().isEmpty() ? "error_response" : method().replace('.', '_') + "_response";
    }

    BizContent content() {
        var text = parameter("biz_content");
        try {
            return new BizContent(text.isEmpty() ? Json.object() : Json.object(text));
        } catch (NotAnObject malformed) {
            throw AlipayRefusal.invalid("isv.invalid-biz-content", "biz_content 不是 JSON 对象");
        }
    }
}
