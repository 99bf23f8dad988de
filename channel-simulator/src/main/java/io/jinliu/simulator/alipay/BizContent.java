package io.jinliu.simulator.alipay;

import io.jinliu.simulator.wire.Yuan;
import java.util.Optional;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The fields of {@code biz_content}, refused with ACQ.INVALID_PARAMETER when they are not what the API asks for. */
record BizContent(ObjectNode body) {

    private static final Pattern NUMBER = Pattern.compile("[0-9A-Za-z_\\-]{1,64}");

    String text(String name, int longest) {
        var value = optional(name, longest);
        if (value.isEmpty()) {
            throw AlipayRefusal.parameter("参数无效: " + name + " 不能为空");
        }
        return value;
    }

    /** Empty when it is not there. */
    String optional(String name, int longest) {
        JsonNode value = body.get(name);
        if (value == null || value.isNull()) {
            return "";
        }
        if (!value.isString() && !value.isNumber()) {
            throw AlipayRefusal.parameter("参数无效: " + name);
        }
        var text = value.asString();
        if (text.length() > longest) {
            throw AlipayRefusal.parameter("参数无效: " + name + " 过长");
        }
        return text;
    }

    String number(String name) {
        var value = text(name, 64);
        if (!NUMBER.matcher(value).matches()) {
            throw AlipayRefusal.parameter("参数无效: " + name);
        }
        return value;
    }

    /** Nothing when it is not there. */
    Optional<BizContent> object(String name) {
        JsonNode value = body.get(name);
        if (value == null || value.isNull()) {
            return Optional.empty();
        }
        if (value instanceof ObjectNode inner) {
            return Optional.of(new BizContent(inner));
        }
        throw AlipayRefusal.parameter("参数无效: " + name);
    }

    long fen(String name) {
        return Yuan.fen(text(name, 14)).orElseThrow(() -> AlipayRefusal.parameter("参数无效: " + name));
    }
}
