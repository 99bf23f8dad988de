package io.jinliu.gateway.outside;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Version;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;

/** Somebody at the door, with a real HTTP client. */
public final class Visitor {

    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(Version.HTTP_1_1).build();

    /** An answer that never comes is a failure of the test, not its end of days. */
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final URI door;

    public Visitor(URI door) {
        this.door = door;
    }

    public HttpRequest.Builder to(String path) {
        return HttpRequest.newBuilder(URI.create(door + path)).timeout(PATIENCE);
    }

    public HttpResponse<String> get(String path, String... headers) {
        return send(with(to(path), headers).GET().build());
    }

    public HttpResponse<String> post(String path, byte[] body, String... headers) {
        return send(
                with(to(path), headers).POST(BodyPublishers.ofByteArray(body)).build());
    }

    /** Without a Content-Length: in chunks. */
    public HttpResponse<String> postChunked(String path, byte[] body, String... headers) {
        return send(with(to(path), headers)
                .POST(BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(body)))
                .build());
    }

    public HttpResponse<String> form(String path, String form, String... headers) {
        return send(with(to(path), headers)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form))
                .build());
    }

    public HttpResponse<String> send(HttpRequest request) {
        try {
            return CLIENT.send(request, BodyHandlers.ofString());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    public CompletableFuture<HttpResponse<String>> sendLater(HttpRequest request) {
        return CLIENT.sendAsync(request, BodyHandlers.ofString());
    }

    private static HttpRequest.Builder with(HttpRequest.Builder request, String... headers) {
        return headers.length == 0 ? request : request.headers(headers);
    }
}
