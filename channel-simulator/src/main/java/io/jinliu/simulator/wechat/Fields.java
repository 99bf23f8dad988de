package io.jinliu.simulator.wechat;

import java.net.URI;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The fields of a request body, refused with PARAM_ERROR when they are not what the API asks for. */
public record Fields(ObjectNode body) {

    private static final Pattern NUMBER = Pattern.compile("[0-9A-Za-z_\\-|*@]+");

    public String text(String name, int longest) {
        var value = optional(name, longest);
        if (value.isEmpty()) {
            throw WechatError.PARAM_ERROR.because("缺少参数 " + name);
        }
        return value;
    }

    /** Empty when it is not there. */
    public String optional(String name, int longest) {
        var value = body.get(name);
        if (value == null || value.isNull()) {
            return "";
        }
        if (!value.isString() || value.stringValue().length() > longest) {
            throw WechatError.PARAM_ERROR.because(name + " 必须是不超过 " + longest + " 个字符的字符串");
        }
        return value.stringValue();
    }

    /** A number given by the merchant: 6 to 32 letters, digits and {@code _-|*@}; 1 to 64 for refunds. */
    public String number(String name, int shortest, int longest) {
        var value = text(name, longest);
        if (value.length() < shortest || !NUMBER.matcher(value).matches()) {
            throw WechatError.PARAM_ERROR.because(name + " 含有不支持的字符或长度不符");
        }
        return value;
    }

    /** An amount in fen, at least one. */
    public long fen(String name) {
        JsonNode value = body.get(name);
        if (value == null || !value.isIntegralNumber() || !value.canConvertToInt() || value.intValue() < 1) {
            throw WechatError.PARAM_ERROR.because(name + " 必须是大于 0 的整数，单位为分");
        }
        return value.intValue();
    }

    public Fields object(String name) {
        if (body.get(name) instanceof ObjectNode inner) {
            return new Fields(inner);
        }
        throw WechatError.PARAM_ERROR.because("缺少参数 " + name);
    }

    /** An absolute address without a query, as the contract has it; http passes because this is not the internet. */
    public String address(String name) {
        var value = text(name, 256);
        if (!Pattern.matches("https?://[^?#\\s]+", value) || !parses(value)) {
            throw WechatError.PARAM_ERROR.because(name + " 必须是不带参数的完整 URL");
        }
        return value;
    }

    public void currency() {
        var currency = optional("currency", 16);
        if (!currency.isEmpty() && !currency.equals("CNY")) {
            throw WechatError.PARAM_ERROR.because("currency 只支持 CNY");
        }
    }

    private static boolean parses(String address) {
        try {
            return URI.create(address).getHost() != null;
        } catch (IllegalArgumentException malformed) {
            return false;
        }
    }
}
