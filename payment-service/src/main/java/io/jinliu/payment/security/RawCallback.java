package io.jinliu.payment.security;

import io.jinliu.payment.security.CallbackRefused.Reason;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** A callback as it came: signatures cover the bytes, so nothing is decoded on the way. */
public record RawCallback(Map<String, String> headers, byte[] body) {

    /** Ten times what any channel sends. */
    static final int LARGEST = 256 << 10;

    public RawCallback {
        var caseless = new TreeMap<String, String>(String.CASE_INSENSITIVE_ORDER);
        caseless.putAll(headers);
        headers = Collections.unmodifiableMap(caseless);
    }

    static RawCallback of(HttpServletRequest request) throws IOException {
        var headers = new TreeMap<String, String>(String.CASE_INSENSITIVE_ORDER);
        Collections.list(request.getHeaderNames()).forEach(name -> headers.put(name, request.getHeader(name)));
        return new RawCallback(headers, request.getInputStream().readNBytes(LARGEST + 1));
    }

    RawCallback requireSize() {
        if (body.length > LARGEST) {
            throw new CallbackRefused(Reason.TOO_LARGE, "More than %d bytes".formatted(LARGEST));
        }
        return this;
    }

    /** Empty when it is absent or blank. */
    public Optional<String> header(String name) {
        return Optional.ofNullable(headers.get(name)).filter(value -> !value.isBlank());
    }

    public String text() {
        return new String(body, StandardCharsets.UTF_8);
    }

    /** Headers and body, for the archive. */
    String evidence() {
        var text = new StringBuilder();
        headers.forEach(
                (name, value) -> text.append(name).append(": ").append(value).append('\n'));
        return text.append('\n').append(text()).toString();
    }
}
