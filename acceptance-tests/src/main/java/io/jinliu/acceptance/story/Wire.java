package io.jinliu.acceptance.story;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Version;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** HTTP as the outside world speaks it to us. */
public final class Wire {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final HttpClient http = HttpClient.newBuilder()
            .version(Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(3))
            .build();

    public Reply get(URI uri, Map<String, String> headers) {
        return send("GET", uri, headers, new byte[0]);
    }

    public Reply post(URI uri, Map<String, String> headers, Object body) {
        return send("POST", uri, headers, bytes(body));
    }

    public static byte[] bytes(Object body) {
        return JSON.writeValueAsBytes(body);
    }

    /** Sends the bytes as they are. */
    public Reply send(String method, URI uri, Map<String, String> headers, byte[] body) {
        var request = HttpRequest.newBuilder(uri).timeout(Duration.ofSeconds(40));
        if (body.length > 0 && !headers.containsKey("Content-Type")) {
            request.header("Content-Type", "application/json");
        }
        headers.forEach(request::header);
        request.method(method, body.length == 0 ? BodyPublishers.noBody() : BodyPublishers.ofByteArray(body));
        try {
            var reply = http.send(request.build(), BodyHandlers.ofString());
            return new Reply(
                    reply.statusCode(),
                    reply.body(),
                    reply.headers().firstValue("X-Trace-Id").orElse(""));
        } catch (IOException unreachable) {
            throw new UncheckedIOException("%s %s: %s".formatted(method, uri, unreachable.getMessage()), unreachable);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new StoryFailed("Stopped while waiting for " + uri);
        }
    }

    /** What came back. */
    public record Reply(int status, String text, String traceId) {

        public JsonNode json() {
            return JSON.readTree(text.isBlank() ? "{}" : text);
        }

        /** The body, if the status is what the story needs. */
        public JsonNode expect(int... statuses) {
            for (var expected : statuses) {
                if (status == expected) {
                    return json();
                }
            }
            throw new StoryFailed("Answered %d: %s (trace %s)".formatted(status, text, traceId));
        }
    }
}
