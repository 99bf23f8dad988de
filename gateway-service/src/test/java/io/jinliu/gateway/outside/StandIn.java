package io.jinliu.gateway.outside;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;

/** A real server in a service's place: it keeps what reached it and answers as it was told. */
public final class StandIn {

    /** What reached the service, down to the byte. */
    public record Received(String method, String target, Headers headers, byte[] body) {}

    /** What the service answers. */
    public record Reply(int status, Map<String, String> headers, byte[] body) {

        public static Reply json(int status, String body) {
            return new Reply(status, Map.of("Content-Type", "application/json"), body.getBytes(UTF_8));
        }
    }

    private final HttpServer server;
    private final String name;
    private final Queue<Received> received = new ConcurrentLinkedQueue<>();
    private final Reply usual;
    private volatile Reply reply;

    private StandIn(HttpServer server, String name) {
        this.server = server;
        this.name = name;
        this.usual = Reply.json(200, "{\"service\":\"" + name + "\"}");
        this.reply = usual;
    }

    public static StandIn called(String name) {
        try {
            var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            var standIn = new StandIn(server, name);
            server.createContext("/", standIn::handle);
            server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
            server.start();
            return standIn;
        } catch (IOException noPort) {
            throw new UncheckedIOException(noPort);
        }
    }

    public String name() {
        return name;
    }

    public URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    public void answers(Reply next) {
        reply = next;
    }

    public void forget() {
        received.clear();
        reply = usual;
    }

    public Queue<Received> received() {
        return received;
    }

    /** The one request that came since the last {@link #forget}. */
    public Received onlyRequest() {
        if (received.size() != 1) {
            throw new AssertionError("Expected one request, got " + received.size());
        }
        return received.element();
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            var body = exchange.getRequestBody().readAllBytes();
            var target = exchange.getRequestURI().toString();
            received.add(new Received(exchange.getRequestMethod(), target, exchange.getRequestHeaders(), body));
            var now = reply;
            now.headers().forEach(exchange.getResponseHeaders()::set);
            exchange.sendResponseHeaders(now.status(), now.body().length == 0 ? -1 : now.body().length);
            exchange.getResponseBody().write(now.body());
        }
    }
}
