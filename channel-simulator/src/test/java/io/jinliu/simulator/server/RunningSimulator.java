package io.jinliu.simulator.server;

import io.jinliu.simulator.wire.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** A real simulator on a free port, driven as anybody would drive it: by its doors and by {@code channel.env}. */
final class RunningSimulator implements AutoCloseable {

    final Path data;
    private final SimulatorServer server;
    private final HttpClient http = HttpClient.newHttpClient();

    /** With an empty book; the keys are made once for all tests, they take a second. */
    static RunningSimulator fresh(int timeScale) {
        var data = Folders.temporary();
        Folders.copy(Keys.FOLDER.resolve("keys"), data.resolve("simulator/keys"));
        return new RunningSimulator(data, timeScale);
    }

    RunningSimulator(Path data, int timeScale) {
        this.data = data;
        this.server = SimulatorServer.start(new Settings(
                0, data.resolve("simulator"), Optional.of(data.resolve("clock")), OptionalLong.of(7), timeScale));
    }

    String url(String path) {
        return "http://127.0.0.1:" + server.port() + path;
    }

    Map<String, String> environment() {
        try (var lines = Files.lines(data.resolve("simulator/channel.env"))) {
            var variables = new HashMap<String, String>();
            lines.forEach(
                    line -> variables.put(line.substring(0, line.indexOf('=')), line.substring(line.indexOf('=') + 1)));
            return variables;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    String variable(String name) {
        return Optional.ofNullable(environment().get(name)).orElseThrow();
    }

    void moveClock(String offset) {
        try {
            Files.writeString(data.resolve("clock"), offset);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    HttpResponse<String> post(String path, ObjectNode body) {
        return post(path, Json.text(body));
    }

    HttpResponse<String> post(String path, String body) {
        return send(HttpRequest.newBuilder(URI.create(url(path))).POST(BodyPublishers.ofString(body)));
    }

    HttpResponse<String> delete(String path) {
        return send(HttpRequest.newBuilder(URI.create(url(path))).DELETE());
    }

    HttpResponse<String> get(String path) {
        return send(HttpRequest.newBuilder(URI.create(url(path))));
    }

    JsonNode book(String path) {
        return Json.read(get("/book" + path).body(), JsonNode.class);
    }

    ObjectNode payer(String channel, String outTradeNo) {
        return Json.object().put("channel", channel).put("outTradeNo", outTradeNo);
    }

    ObjectNode fault(String channel, String on, String kind) {
        return Json.object().put("channel", channel).put("on", on).put("kind", kind);
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return http.send(request.build(), BodyHandlers.ofString());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }

    private static final class Keys {

        static final Path FOLDER = Folders.temporary();

        static {
            KeyRing.openOrMake(FOLDER);
        }
    }

    @Override
    public void close() {
        http.close();
        server.close();
    }
}
