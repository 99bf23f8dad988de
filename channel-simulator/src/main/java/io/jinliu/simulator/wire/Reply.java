package io.jinliu.simulator.wire;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/** One HTTP reply. Header names keep their spelling: WeChat Pay's SDK reads them case-sensitively. */
@SuppressWarnings("ArrayRecordComponent") // nobody compares replies
public record Reply(int status, Map<String, String> headers, byte[] body) {

    public static final String JSON = "application/json";

    public static Reply json(int status, Object value) {
        return of(status, JSON, Json.bytes(value));
    }

    public static Reply html(int status, String page) {
        return of(status, "text/html;charset=utf-8", page.getBytes(StandardCharsets.UTF_8));
    }

    public static Reply of(int status, String contentType, byte[] body) {
        return new Reply(status, Map.of("Content-Type", contentType), body);
    }

    public static Reply empty(int status) {
        return new Reply(status, Map.of(), new byte[0]);
    }

    public Reply with(Map<String, String> more) {
        var all = new LinkedHashMap<>(headers);
        all.putAll(more);
        return new Reply(status, all, body);
    }

    public String text() {
        return new String(body, StandardCharsets.UTF_8);
    }
}
