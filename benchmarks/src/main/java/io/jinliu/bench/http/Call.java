package io.jinliu.bench.http;

import java.nio.charset.StandardCharsets;
import java.util.Map;

/** A request as it goes over the wire, made once. */
public record Call(byte[] bytes) {

    public static Call of(String method, String path, Map<String, String> headers, byte[] body) {
        var head = new StringBuilder(method).append(' ').append(path).append(" HTTP/1.1\r\nHost: localhost\r\n");
        headers.forEach(
                (name, value) -> head.append(name).append(": ").append(value).append("\r\n"));
        if (body.length > 0) {
            head.append("Content-Length: ").append(body.length).append("\r\n");
        }
        var start = head.append("\r\n").toString().getBytes(StandardCharsets.ISO_8859_1);
        var bytes = new byte[start.length + body.length];
        System.arraycopy(start, 0, bytes, 0, start.length);
        System.arraycopy(body, 0, bytes, start.length, body.length);
        return new Call(bytes);
    }

    public static Call post(String path, Map<String, String> headers, String json) {
        return of("POST", path, headers, json.getBytes(StandardCharsets.UTF_8));
    }
}
