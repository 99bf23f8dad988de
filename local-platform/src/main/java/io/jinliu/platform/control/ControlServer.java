package io.jinliu.platform.control;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import tools.jackson.databind.json.JsonMapper;

/**
 * The platform's own door: its state, and its end. It wants a token although it is on loopback, because every web page
 * in a browser on this machine can post to loopback too.
 */
public final class ControlServer implements AutoCloseable {

    private final HttpServer server;
    private final byte[] authorization;

    private ControlServer(HttpServer server, String token) {
        this.server = server;
        this.authorization = ("Bearer " + token).getBytes(StandardCharsets.UTF_8);
    }

    public static ControlServer open(int port, String token, Supplier<PlatformReport> report, Runnable stop) {
        try {
            var http = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
            var server = new ControlServer(http, token);
            var json = JsonMapper.builder().build();
            server.answer("/status", "GET", 200, () -> json.writeValueAsBytes(report.get()));
            server.answer("/stop", "POST", 202, () -> {
                stop.run();
                return new byte[0];
            });
            http.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
            http.start();
            return server;
        } catch (IOException e) {
            throw new UncheckedIOException("The control port %d cannot be opened".formatted(port), e);
        }
    }

    public int port() {
        return server.getAddress().getPort();
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private void answer(String path, String method, int status, Supplier<byte[]> body) {
        server.createContext(path, exchange -> {
            try (exchange) {
                if (!isAllowed(exchange)) {
                    exchange.sendResponseHeaders(401, -1);
                } else if (!exchange.getRequestMethod().equals(method)) {
                    exchange.sendResponseHeaders(405, -1);
                } else {
                    send(exchange, status, body.get());
                }
            }
        });
    }

    private boolean isAllowed(HttpExchange exchange) {
        var shown = exchange.getRequestHeaders().getFirst("Authorization");
        return shown != null && MessageDigest.isEqual(shown.getBytes(StandardCharsets.UTF_8), authorization);
    }

    private static void send(HttpExchange exchange, int status, byte[] body) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
        exchange.getResponseBody().write(body);
    }
}
