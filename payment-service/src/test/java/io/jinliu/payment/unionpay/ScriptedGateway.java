package io.jinliu.payment.unionpay;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.jinliu.payment.security.RawCallback;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.UnaryOperator;

/** A UnionPay that answers, signed, what a test told it to, in the order it was told. */
final class ScriptedGateway implements AutoCloseable {

    final List<UnionpayFields> asked = new CopyOnWriteArrayList<>();
    final List<String> doors = new CopyOnWriteArrayList<>();
    /** What is done to the whole answer before it leaves. */
    UnaryOperator<String> bent = UnaryOperator.identity();

    int status = 200;

    private final Deque<Map<String, String>> answers = new ArrayDeque<>();
    private final HttpServer server;

    ScriptedGateway() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        server.createContext("/", this::answer);
        server.start();
    }

    URI uri() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    /** The next answer says this, besides what it was asked about. */
    ScriptedGateway says(Map<String, String> fields) {
        answers.add(fields);
        return this;
    }

    ScriptedGateway says(String respCode) {
        return says(Map.of("respCode", respCode, "respMsg", "说明[" + respCode + "]"));
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            var question = UnionpayFields.told(
                    new RawCallback(Map.of(), exchange.getRequestBody().readAllBytes()));
            asked.add(question);
            doors.add(exchange.getRequestURI().getPath());
            var body = bent.apply(raw(about(question))).getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(status, body.length);
            exchange.getResponseBody().write(body);
        }
    }

    private UnionpayFields about(UnionpayFields question) {
        var answer = UnionpayFields.of(Map.of("version", "5.1.0", "signMethod", "01", "encoding", "UTF-8"));
        for (var name : List.of("merId", "orderId", "txnTime")) {
            answer = answer.with(name, question.field(name).orElseThrow());
        }
        for (var field : answers.remove().entrySet()) {
            answer = answer.with(field.getKey(), field.getValue());
        }
        return GatewayKeys.MADE.gateway.sign(answer);
    }

    private static String raw(UnionpayFields fields) {
        return fields.signedText() + "&signature=" + fields.field("signature").orElseThrow();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
