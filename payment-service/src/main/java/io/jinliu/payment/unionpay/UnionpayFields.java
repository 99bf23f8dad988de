package io.jinliu.payment.unionpay;

import io.jinliu.payment.security.CallbackRefused;
import io.jinliu.payment.security.CallbackRefused.Reason;
import io.jinliu.payment.security.RawCallback;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A message of ACP, either way: fields by name, in the order they are signed in. */
record UnionpayFields(SortedMap<String, String> all) {

    static final String SIGNATURE = "signature";

    private static final int MOST = 200;
    /** Values of a direct answer are not encoded, so an {@code &} parts two fields only where a name follows it. */
    private static final Pattern BEFORE_A_NAME = Pattern.compile("&(?=[A-Za-z][A-Za-z0-9]*=)");

    private static final Pattern AND = Pattern.compile("&");

    UnionpayFields {
        all = Collections.unmodifiableSortedMap(new TreeMap<>(all));
    }

    /** A direct answer; empty for what is none. */
    static Optional<UnionpayFields> answered(String body) {
        return parsed(BEFORE_A_NAME.split(body, MOST + 1), UnaryOperator.identity());
    }

    /** @throws CallbackRefused if it is no form, or names a field twice */
    static UnionpayFields told(RawCallback callback) {
        try {
            var pairs = AND.split(callback.text(), MOST + 1);
            return parsed(pairs, text -> URLDecoder.decode(text, StandardCharsets.UTF_8))
                    .orElseThrow(() -> unreadable("This is not a form, or it names a field twice"));
        } catch (IllegalArgumentException malformed) {
            throw unreadable("A field is not encoded as a form is");
        }
    }

    private static CallbackRefused unreadable(String why) {
        return new CallbackRefused(Reason.UNREADABLE, why);
    }

    private static Optional<UnionpayFields> parsed(String[] pairs, UnaryOperator<String> decoded) {
        var fields = new TreeMap<String, String>();
        for (var pair : pairs) {
            int equals = pair.indexOf('=');
            if (pairs.length > MOST || equals < 1) {
                return Optional.empty();
            }
            if (fields.put(decoded.apply(pair.substring(0, equals)), decoded.apply(pair.substring(equals + 1)))
                    != null) {
                return Optional.empty();
            }
        }
        return Optional.of(new UnionpayFields(fields));
    }

    /** Empty when it is absent or blank. */
    Optional<String> field(String name) {
        return Optional.ofNullable(all.get(name)).filter(value -> !value.isBlank());
    }

    boolean says(String name, String value) {
        return field(name).equals(Optional.of(value));
    }

    /** What is signed: every field but the signature, empty ones too. */
    String signedText() {
        return all.entrySet().stream()
                .filter(field -> !field.getKey().equals(SIGNATURE))
                .map(field -> field.getKey() + "=" + field.getValue())
                .collect(Collectors.joining("&"));
    }

    UnionpayFields with(String name, String value) {
        var more = new TreeMap<>(all);
        more.put(name, value);
        return new UnionpayFields(more);
    }

    static UnionpayFields of(Map<String, String> fields) {
        return new UnionpayFields(new TreeMap<>(fields));
    }
}
