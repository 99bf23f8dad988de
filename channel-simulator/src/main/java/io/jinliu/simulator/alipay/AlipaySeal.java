package io.jinliu.simulator.alipay;

import io.jinliu.simulator.wire.Json;
import io.jinliu.simulator.wire.Reply;
import io.jinliu.simulator.wire.Rsa;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import tools.jackson.databind.node.ObjectNode;

/** RSA2, both ways: over sorted parameters, and over the exact text of an answer. */
final class AlipaySeal {

    private static final String SIGN = "\"sign\":\"";

    private final AlipayKeys keys;

    AlipaySeal(AlipayKeys keys) {
        this.keys = keys;
    }

    /** The app signs everything but the signature itself; an empty parameter does not count. */
    boolean signedByApp(OpenApiCall call) {
        var content = content(call.parameters(), Set.of("sign"));
        return Rsa.verify(content.getBytes(call.charset()), call.parameter("sign"), keys.appKey());
    }

    Reply reply(int status, OpenApiCall call, ObjectNode answer) {
        var text = Json.text(answer);
        var sign = Rsa.sign(text.getBytes(call.charset()), keys.alipayKey());
        var body = "{\"%s\":%s,\"sign\":\"%s\"}".formatted(call.node(), text, sign);
        return Reply.of(
                status,
                "text/html;charset=" + call.charset().name().toLowerCase(Locale.ROOT),
                body.getBytes(call.charset()));
    }

    /** One byte of the signature differs; a page has none and stays as it is. */
    Reply corrupted(Reply reply) {
        var text = new String(reply.body(), StandardCharsets.ISO_8859_1);
        int from = text.lastIndexOf(SIGN) + SIGN.length();
        if (from < SIGN.length()) {
            return reply;
        }
        int to = text.indexOf('"', from);
        var spoilt = text.substring(0, from) + Rsa.spoil(text.substring(from, to)) + text.substring(to);
        return new Reply(reply.status(), reply.headers(), spoilt.getBytes(StandardCharsets.ISO_8859_1));
    }

    /** Notices and return addresses sign everything but {@code sign} and {@code sign_type}. */
    String sign(Map<String, String> fields, Charset charset) {
        var content = content(fields, Set.of("sign", "sign_type"));
        return Rsa.sign(content.getBytes(charset), keys.alipayKey());
    }

    private static String content(Map<String, String> fields, Set<String> without) {
        return new TreeMap<>(fields)
                .entrySet().stream()
                        .filter(field -> !without.contains(field.getKey())
                                && !field.getValue().isEmpty())
                        .map(field -> field.getKey() + "=" + field.getValue())
                        .collect(Collectors.joining("&"));
    }
}
