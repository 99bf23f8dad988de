package io.jinliu.simulator.server;

import io.jinliu.simulator.wire.Reply;
import io.jinliu.simulator.wire.Request;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * HTTP/1.1 as far as the channels' SDKs speak it.
 *
 * <p>Not the JDK's own server: that one rewrites header names ({@code Wechatpay-timestamp}), which WeChat Pay's SDK then
 * does not find, and it cannot break a connection on purpose.
 */
record HttpExchange(InputStream in, OutputStream out) {

    private static final int LONGEST_LINE = 64 * 1024;
    private static final int LARGEST_BODY = 4 * 1024 * 1024;

    /** The next request on this connection, or nothing when the caller has hung up. */
    Optional<Request> read() throws IOException {
        var start = line();
        if (start.isEmpty()) {
            return Optional.empty();
        }
        var words = start.get().split(" ", -1);
        if (words.length != 3 || !words[1].startsWith("/")) {
            throw new IOException("Not a request line");
        }
        var headers = headers();
        return Optional.of(Request.of(words[0], words[1], headers, body(headers)));
    }

    private Map<String, String> headers() throws IOException {
        var headers = new TreeMap<String, String>(String.CASE_INSENSITIVE_ORDER);
        for (var line = required(); !line.isEmpty(); line = required()) {
            int colon = line.indexOf(':');
            if (colon < 1) {
                throw new IOException("Not a header");
            }
            headers.put(line.substring(0, colon), line.substring(colon + 1).strip());
        }
        return headers;
    }

    private byte[] body(Map<String, String> headers) throws IOException {
        if ("100-continue".equalsIgnoreCase(headers.get("Expect"))) {
            out.write("HTTP/1.1 100 Continue\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
            out.flush();
        }
        if ("chunked".equalsIgnoreCase(headers.get("Transfer-Encoding"))) {
            return chunks();
        }
        return exactly(length(headers.getOrDefault("Content-Length", "0"), 10));
    }

    private byte[] chunks() throws IOException {
        var body = new ByteArrayOutputStream();
        for (int size = chunkSize(); size > 0; size = chunkSize()) {
            body.write(exactly(size));
            required();
            if (body.size() > LARGEST_BODY) {
                throw new IOException("Body too large");
            }
        }
        headers(); // trailers, which nobody here sends
        return body.toByteArray();
    }

    private int chunkSize() throws IOException {
        var line = required();
        int extension = line.indexOf(';');
        return length(extension < 0 ? line : line.substring(0, extension), 16);
    }

    private static int length(String digits, int radix) throws IOException {
        try {
            int length = Integer.parseInt(digits.strip(), radix);
            if (length >= 0 && length <= LARGEST_BODY) {
                return length;
            }
        } catch (NumberFormatException malformed) {
            throw new IOException("Not a length", malformed);
        }
        throw new IOException("Body too large");
    }

    private byte[] exactly(int length) throws IOException {
        var body = in.readNBytes(length);
        if (body.length < length) {
            throw new EOFException("The caller hung up within the body");
        }
        return body;
    }

    private String required() throws IOException {
        return line().orElseThrow(() -> new EOFException("The caller hung up within the head"));
    }

    private Optional<String> line() throws IOException {
        var line = new ByteArrayOutputStream();
        for (int next = in.read(); next != '\n'; next = in.read()) {
            if (next < 0 || line.size() > LONGEST_LINE) {
                return Optional.empty();
            }
            if (next != '\r') {
                line.write(next);
            }
        }
        return Optional.of(line.toString(StandardCharsets.UTF_8));
    }

    void write(Reply reply, boolean last) throws IOException {
        var head = new StringBuilder("HTTP/1.1 ").append(reply.status()).append(" \r\n");
        reply.headers()
                .forEach((name, value) ->
                        head.append(name).append(": ").append(value).append("\r\n"));
        if (reply.status() != 204) {
            head.append("Content-Length: ").append(reply.body().length).append("\r\n");
        }
        head.append(last ? "Connection: close\r\n\r\n" : "\r\n");
        var bytes = new ByteArrayOutputStream();
        bytes.writeBytes(head.toString().getBytes(StandardCharsets.UTF_8));
        bytes.writeBytes(reply.body());
        bytes.writeTo(out); // one write, one packet where it fits
        out.flush();
    }
}
