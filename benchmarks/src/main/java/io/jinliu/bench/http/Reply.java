package io.jinliu.bench.http;

import java.nio.charset.StandardCharsets;

/** What came back. */
public record Reply(int status, byte[] body) {

    public String text() {
        return new String(body, StandardCharsets.UTF_8);
    }
}
