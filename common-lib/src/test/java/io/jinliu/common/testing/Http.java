package io.jinliu.common.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Somebody outside who calls a running service, with or without a token. */
public record Http(
        int port, @Nullable String token, @Nullable String language) {

    /** As browsers speak to a port without TLS: an upgrade to HTTP/2 stalls in its first answer above 64 KiB. */
    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private static final JsonMapper JSON = JsonMapper.shared();

    public Reply get(String path) {
        return send("GET", path, null, null);
    }

    public Reply post(String path, String body) {
        return send("POST", path, null, body);
    }

    public Reply postOnce(String path, String body) {
        return send("POST", path, UUID.randomUUID().toString(), body);
    }

    public Reply postUnder(String key, String path, String body) {
        return send("POST", path, key, body);
    }

    private Reply send(String method, String path, @Nullable String key, @Nullable String body) {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .header("Content-Type", "application/json")
                .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
        if (token != null) {
            request.header("Authorization", "Bearer " + token);
        }
        if (language != null) {
            request.header("Accept-Language", language);
        }
        if (key != null) {
            request.header("Idempotency-Key", key);
        }
        try {
            var answer = CLIENT.send(request.build(), BodyHandlers.ofString());
            var location = answer.headers().firstValue("Location").orElse("");
            return new Reply(answer.statusCode(), location, answer.body());
        } catch (IOException unreachable) {
            throw new UncheckedIOException(unreachable);
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }

    public record Reply(int status, String location, String body) {

        public JsonNode json() {
            return JSON.readTree(body);
        }

        public String text(String field) {
            return json().path(field).asString("");
        }
    }
}
