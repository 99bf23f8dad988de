package io.jinliu.simulator.wechat.complaint;

import io.jinliu.simulator.wechat.WechatError;
import io.jinliu.simulator.wire.Json;
import io.jinliu.simulator.wire.Request;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;
import tools.jackson.databind.node.ObjectNode;

/** Which part of a long list is asked for. */
record Page(int limit, int offset) {

    private static final Pattern WHOLE = Pattern.compile("[0-9]{1,9}");

    static Page of(Request request, int usual, int most) {
        int limit = number(request, "limit", usual);
        if (limit < 1 || limit > most) {
            throw WechatError.PARAM_ERROR.because("limit 必须在 1 至 " + most + " 之间");
        }
        return new Page(limit, number(request, "offset", 0));
    }

    private static int number(Request request, String name, int otherwise) {
        var text = request.parameter(name).orElse(Integer.toString(otherwise));
        if (!WHOLE.matcher(text).matches()) {
            throw WechatError.PARAM_ERROR.because(name + " 必须是非负整数");
        }
        return Integer.parseInt(text);
    }

    <T> ObjectNode of(List<T> all, Function<T, ObjectNode> view) {
        var shown = Json.object();
        var data = shown.putArray("data");
        all.stream().skip(offset).limit(limit).map(view).forEach(data::add);
        return shown.put("limit", limit).put("offset", offset).put("total_count", all.size());
    }
}
