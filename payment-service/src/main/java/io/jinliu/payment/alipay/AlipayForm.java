package io.jinliu.payment.alipay;

import io.jinliu.payment.security.CallbackRefused;
import io.jinliu.payment.security.CallbackRefused.Reason;
import io.jinliu.payment.security.RawCallback;
import java.net.URLDecoder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The parameters of a notification, decoded once, in the charset it names (Alipay still sends GBK where asked in GBK). */
record AlipayForm(Map<String, String> fields, Charset charset) {

    private static final int MOST_FIELDS = 200;

    static AlipayForm read(RawCallback callback) {
        var body = new String(callback.body(), StandardCharsets.ISO_8859_1);
        var charset = charset(parse(body, StandardCharsets.UTF_8).getOrDefault("charset", "utf-8"));
        return new AlipayForm(parse(body, charset), charset);
    }

    Optional<String> field(String name) {
        return Optional.ofNullable(fields.get(name)).filter(value -> !value.isBlank());
    }

    private static Map<String, String> parse(String body, Charset charset) {
        var pairs = body.split("&", MOST_FIELDS + 1);
        var fields = new HashMap<String, String>();
        for (var pair : pairs) {
            int equals = pair.indexOf('=');
            if (pairs.length > MOST_FIELDS || equals < 1) {
                throw new CallbackRefused(Reason.UNREADABLE, "This is not a form");
            }
            var name = decoded(pair.substring(0, equals), charset);
            if (fields.put(name, decoded(pair.substring(equals + 1), charset)) != null) {
                throw new CallbackRefused(Reason.UNREADABLE, "A field comes twice");
            }
        }
        return Map.copyOf(fields);
    }

    private static String decoded(String text, Charset charset) {
        try {
            return URLDecoder.decode(text, charset);
        } catch (IllegalArgumentException malformed) {
            throw new CallbackRefused(Reason.UNREADABLE, "A field is not encoded as a form is");
        }
    }

    private static Charset charset(String name) {
        return switch (name.toLowerCase(Locale.ROOT)) {
            case "utf-8" -> StandardCharsets.UTF_8;
            case "gbk", "gb2312", "gb18030" -> Charset.forName("GB18030");
            default -> throw new CallbackRefused(Reason.UNREADABLE, "A charset Alipay does not use");
        };
    }
}
