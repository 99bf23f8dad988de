package io.jinliu.simulator.wire;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** One HTTP request as it came: signatures cover the raw path, query and body, so none of them is decoded here. */
@SuppressWarnings("ArrayRecordComponent") // nobody compares requests
public record Request(String method, String path, String query, Map<String, String> headers, byte[] body) {

    public Request {
        var caseless = new TreeMap<String, String>(String.CASE_INSENSITIVE_ORDER);
        caseless.putAll(headers);
        headers = caseless;
    }

    public static Request of(String method, String target, Map<String, String> headers, byte[] body) {
        int mark = target.indexOf('?');
        return mark < 0
                ? new Request(method, target, "", headers, body)
                : new Request(method, target.substring(0, mark), target.substring(mark + 1), headers, body);
    }

    /** Path and query as they were sent, which is what WeChat Pay signs. */
    public String target() {
        return query.isEmpty() ? path : path + "?" + query;
    }

    public Optional<String> header(String name) {
        return Optional.ofNullable(headers.get(name));
    }

    public Optional<String> parameter(String name) {
        return Optional.ofNullable(Form.parse(query, StandardCharsets.UTF_8).get(name));
    }

    /** Where the caller found us, or else where he would find the real channel. */
    public String origin(String otherwise) {
        return header("Host").map(host -> "http://" + host).orElse(otherwise);
    }

    public String text(Charset charset) {
        return new String(body, charset);
    }

    /** The decoded pieces of the path: {@code /v3/pay} gives {@code [v3, pay]}. */
    public List<String> segments() {
        return List.of(path.substring(1).split("/", -1)).stream()
                .map(piece -> Form.decoded(piece.replace("+", "%2B"), StandardCharsets.UTF_8))
                .toList();
    }
}
