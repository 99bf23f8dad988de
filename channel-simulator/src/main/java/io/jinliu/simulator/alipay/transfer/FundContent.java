package io.jinliu.simulator.alipay.transfer;

import io.jinliu.simulator.alipay.AlipayRefusal;
import io.jinliu.simulator.wire.Yuan;
import java.util.regex.Pattern;
import tools.jackson.databind.node.ObjectNode;

/** The fields of {@code biz_content}, refused with INVALID_PARAMETER, which has no ACQ. before it here. */
record FundContent(ObjectNode body) {

    private static final Pattern NUMBER = Pattern.compile("[0-9A-Za-z_\\-]{1,64}");

    String text(String name, int longest) {
        var value = optional(name, longest);
        if (value.isEmpty()) {
            throw invalid(name);
        }
        return value;
    }

    /** Empty when it is not there. */
    String optional(String name, int longest) {
        var value = body.get(name);
        if (value == null || value.isNull()) {
            return "";
        }
        if (!value.isString() || value.stringValue().length() > longest) {
            throw invalid(name);
        }
        return value.stringValue();
    }

    String number(String name) {
        var value = text(name, 64);
        if (!NUMBER.matcher(value).matches()) {
            throw invalid(name);
        }
        return value;
    }

    /** What can have one value only. */
    void require(String name, String only) {
        if (!text(name, 64).equals(only)) {
            throw invalid(name);
        }
    }

    FundContent object(String name) {
        if (body.get(name) instanceof ObjectNode inner) {
            return new FundContent(inner);
        }
        throw invalid(name);
    }

    long fen(String name) {
        return Yuan.fen(text(name, 14)).orElseThrow(() -> invalid(name));
    }

    static AlipayRefusal invalid(String name) {
        return AlipayRefusal.business("INVALID_PARAMETER", "参数有误: " + name);
    }
}
