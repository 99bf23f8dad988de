package io.jinliu.simulator.alipay;

import io.jinliu.simulator.wire.Yuan;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The fields of {@code biz_content}, refused with ACQ.INVALID_PARAMETER when they are not what the API asks for. */
public record BizContent(ObjectNode body) {

    private static final Pattern NUMBER = Pattern.compile("[0-9A-Za-z_\\-]{1,64}");

    public String text(String name, int longest) {
        var value = optional(name, longest);
        if (value.isEmpty()) {
            throw AlipayRefusal.parameter("参数无效: " + name + " 不能为空");
        }
        return value;
    }

    /** Empty when it is not there. */
    public String optional(String name, int longest) {
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

    public String number(String name) {
        var value = text(name, 64);
        if (!NUMBER.matcher(value).matches()) {
            throw AlipayRefusal.parameter("参数无效: " + name);
        }
        return value;
    }

    /** Nothing when it is not there. */
    public Optional<BizContent> object(String name) {
        JsonNode value = body.get(name);
        if (value == null || value.isNull()) {
            return Optional.empty();
        }
        if (value instanceof ObjectNode inner) {
            return Optional.of(new BizContent(inner));
        }
        throw AlipayRefusal.parameter("参数无效: " + name);
    }

    /** Whether it says {@code "true"}; false when it is not there. */
    public boolean flag(String name) {
        return switch (optional(name, 5)) {
            case "true" -> true;
            case "", "false" -> false;
            case String _ -> throw AlipayRefusal.parameter("参数无效: " + name);
        };
    }

    /** None when it is not there. */
    public List<BizContent> objects(String name, int most) {
        JsonNode value = body.get(name);
        if (value == null || value.isNull()) {
            return List.of();
        }
        if (!(value instanceof ArrayNode listed) || listed.size() > most) {
            throw AlipayRefusal.parameter("参数无效: " + name);
        }
        return listed.valueStream().map(item -> one(name, item)).toList();
    }

    private static BizContent one(String name, JsonNode item) {
        if (item instanceof ObjectNode inner) {
            return new BizContent(inner);
        }
        throw AlipayRefusal.parameter("参数无效: " + name);
    }

    public long fen(String name) {
        return Yuan.fen(text(name, 14)).orElseThrow(() -> AlipayRefusal.parameter("参数无效: " + name));
    }
}
