package io.jinliu.schedule.channel;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.jinliu.simulator.wire.Answer;
import io.jinliu.simulator.wire.Reply;
import io.jinliu.simulator.wire.Request;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.HashMap;
import java.util.function.Function;

/**
 * A socket under the simulator, because the channels' SDKs bring their own HTTP. It is no source of chance: who asks
 * waits for the answer, and a cut connection is cut at once.
 */
public final class Loopback implements AutoCloseable {

    private final HttpServer server;

    public Loopback(Function<Request, Answer> channels) {
        System.setProperty("sun.net.httpserver.nodelay", "true");
        System.setProperty("sun.net.httpserver.idleInterval", "3600");
        System.setProperty("sun.net.httpserver.maxIdleConnections", "1000");
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException noSocket) {
            throw new UncheckedIOException(noSocket);
        }
        server.createContext("/", exchange -> {
            try (exchange) {
                answer(exchange, channels);
            }
        });
        server.start();
    }

    public int port() {
        return server.getAddress().getPort();
    }

    private static void answer(HttpExchange exchange, Function<Request, Answer> channels) throws IOException {
        var headers = new HashMap<String, String>();
        exchange.getRequestHeaders().forEach((name, values) -> headers.put(name, values.getFirst()));
        var request = Request.of(
                exchange.getRequestMethod(),
                exchange.getRequestURI().toString(),
                headers,
                exchange.getRequestBody().readAllBytes());
        switch (channels.apply(request)) {
            case Answer.Said(var reply, var _) -> say(exchange, reply);
            case Answer.Cut _ -> {} // closing it without a word cuts the connection
        }
    }

    private static void say(HttpExchange exchange, Reply reply) throws IOException {
        reply.headers().forEach(exchange.getResponseHeaders()::set);
        exchange.sendResponseHeaders(reply.status(), reply.body().length == 0 ? -1 : reply.body().length);
        exchange.getResponseBody().write(reply.body());
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
