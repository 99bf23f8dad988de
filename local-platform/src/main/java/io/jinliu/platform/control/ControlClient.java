package io.jinliu.platform.control;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Optional;
import tools.jackson.databind.json.JsonMapper;

/** The command line's end of the control port. */
public final class ControlClient {

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(PATIENCE).build();
    private final JsonMapper json = JsonMapper.builder().build();
    private final int port;
    private final String token;

    public ControlClient(int port, String token) {
        this.port = port;
        this.token = token;
    }

    /** Empty when no platform of ours answers. */
    public Optional<PlatformReport> status() throws InterruptedException {
        return send(request("/status").GET())
                .filter(response -> response.statusCode() == 200)
                .map(response -> json.readValue(response.body(), PlatformReport.class));
    }

    /** Asks for the orderly stop; that it happens shows in {@link #status}. */
    public void stop() throws InterruptedException {
        send(request("/stop").POST(HttpRequest.BodyPublishers.noBody()));
    }

    private Optional<HttpResponse<byte[]>> send(HttpRequest.Builder request) throws InterruptedException {
        try {
            return Optional.of(http.send(request.build(), BodyHandlers.ofByteArray()));
        } catch (IOException nobodyThere) {
            return Optional.empty();
        }
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:%d%s".formatted(port, path)))
                .timeout(PATIENCE)
                .header("Authorization", "Bearer " + token);
    }
}
