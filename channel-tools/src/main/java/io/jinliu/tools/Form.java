package io.jinliu.tools;

import java.net.URLDecoder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** The fields of a request or notification, sorted by name, as they came and as they are meant. */
record Form(Map<String, String> raw, Map<String, String> fields) {

    /** {@code a=b&c=d}, percent-encoded; line breaks around it do not count. */
    static Form encoded(String text, Charset charset) {
        var raw = pairs(List.of(text.strip().split("&", -1)));
        var fields = new TreeMap<String, String>();
        raw.forEach((name, value) -> fields.put(decoded(name, charset), decoded(value, charset)));
        return new Form(raw, fields);
    }

    /** Fields that nobody encoded. */
    static Form plain(List<String> pairs) {
        var fields = pairs(pairs);
        return new Form(fields, fields);
    }

    Form with(Form other) {
        return new Form(joined(raw, other.raw), joined(fields, other.fields));
    }

    String field(String name) {
        return fields.getOrDefault(name, "");
    }

    /** What is signed: {@code name=value} joined with {@code &}. */
    String text(Set<String> without, boolean empty) {
        return text(fields, without, empty);
    }

    String rawText(Set<String> without) {
        return text(raw, without, false);
    }

    /** With every value changed on the way to us. */
    Form changed(UnaryOperator<String> change) {
        var changed = new TreeMap<>(fields);
        changed.replaceAll((_, value) -> change.apply(value));
        return new Form(raw, changed);
    }

    private static String text(Map<String, String> fields, Set<String> without, boolean empty) {
        return fields.entrySet().stream()
                .filter(field -> !without.contains(field.getKey())
                        && (empty || !field.getValue().isEmpty()))
                .map(field -> field.getKey() + "=" + field.getValue())
                .collect(Collectors.joining("&"));
    }

    private static Map<String, String> pairs(List<String> pairs) {
        var fields = new TreeMap<String, String>();
        var twice = new ArrayList<String>();
        for (var pair : pairs) {
            int equals = pair.indexOf('=');
            if (equals > 0 && fields.put(pair.substring(0, equals), pair.substring(equals + 1)) != null) {
                twice.add(pair.substring(0, equals));
            }
        }
        if (fields.isEmpty() || !twice.isEmpty()) {
            throw new NotUsable(
                    twice.isEmpty() ? "There is no field name=value" : "Twice: " + Printable.of(twice.toString()));
        }
        return Collections.unmodifiableMap(fields);
    }

    private static Map<String, String> joined(Map<String, String> one, Map<String, String> other) {
        var joined = new TreeMap<>(one);
        joined.putAll(other);
        return joined;
    }

    private static String decoded(String text, Charset charset) {
        try {
            return URLDecoder.decode(text, charset);
        } catch (IllegalArgumentException malformed) {
            throw new NotUsable("Not percent-encoded: " + Printable.of(text));
        }
    }

    static String utf8(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
