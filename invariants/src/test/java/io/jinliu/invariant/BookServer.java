package io.jinliu.invariant;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/** The channels' book over HTTP, as docs/simulator.md describes it, with what a test writes into it. */
final class BookServer implements AutoCloseable {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final HttpServer server;
    private final List<Map<String, Object>> trades = new ArrayList<>();
    private final List<Map<String, Object>> refunds = new ArrayList<>();
    private final List<Map<String, Object>> transfers = new ArrayList<>();
    private long collected;
    private long refunded;

    BookServer() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/book", exchange -> {
            try (exchange) {
                var body =
                        JSON.writeValueAsBytes(answer(exchange.getRequestURI().getPath()));
                exchange.sendResponseHeaders(200, body.length);
                exchange.getResponseBody().write(body);
            }
        });
        server.start();
    }

    URI uri() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    void clear() {
        trades.clear();
        refunds.clear();
        transfers.clear();
        collected = 0;
        refunded = 0;
    }

    void paid(long paymentNo, String channelNo, long fen, Instant at) {
        count(fen, 0);
        row(paymentNo, channelNo, fen, at);
    }

    /** A trade's row alone, without the sums. */
    void row(long paymentNo, String channelNo, long fen, Instant at) {
        var payment = Map.of("transactionId", channelNo, "amountFen", fen, "paidAt", at.toString());
        trades.add(Map.of("outTradeNo", Long.toString(paymentNo), "payments", List.of(payment)));
    }

    void refunded(long refundNo, long fen) {
        count(0, fen);
        refundRow(refundNo, fen);
    }

    void refundRow(long refundNo, long fen) {
        refunds.add(Map.of("outRefundNo", Long.toString(refundNo), "amountFen", fen, "state", "SUCCESS"));
    }

    void paidOut(long payoutNo, long fen) {
        transfers.add(Map.of("outNo", Long.toString(payoutNo), "amountFen", fen, "state", "SUCCESS"));
    }

    void count(long moreCollected, long moreRefunded) {
        collected += moreCollected;
        refunded += moreRefunded;
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private Object answer(String path) {
        return switch (path) {
            case "/book" ->
                Map.of(
                        "wechat", Map.of("collectedFen", collected, "refundedFen", refunded),
                        "alipay", Map.of("collectedFen", 0, "refundedFen", 0),
                        "unionpay", Map.of("collectedFen", 0, "refundedFen", 0));
            case "/book/wechat/trades" -> trades;
            case "/book/wechat/refunds" -> refunds;
            case "/book/wechat/transfers" -> transfers;
            case String _ -> List.of();
        };
    }
}
