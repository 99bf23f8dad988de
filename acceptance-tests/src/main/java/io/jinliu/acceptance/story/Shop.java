package io.jinliu.acceptance.story;

import io.jinliu.acceptance.story.Wire.Reply;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** The shop through its one door, the gateway, in the names of its people. */
public final class Shop {

    private final URI gateway;
    private final Wire wire;
    private final Map<Person, Token> tokens = new ConcurrentHashMap<>();

    public Shop(URI gateway, Wire wire) {
        this.gateway = gateway;
        this.wire = wire;
    }

    URI gateway() {
        return gateway;
    }

    /** A person with a role. */
    public record Person(String role, String user, String merchant) {

        public static Person buyer(String user) {
            return new Person("BUYER", user, "");
        }

        public static Person merchant(String merchant) {
            return new Person("MERCHANT", "clerk-of-" + merchant, merchant);
        }

        public static Person finance() {
            return new Person("FINANCE", "accountant", "");
        }
    }

    public JsonNode place(Person buyer, Map<String, Integer> basket) {
        var items = basket.entrySet().stream()
                .map(item -> Map.of("skuId", item.getKey(), "quantity", item.getValue()))
                .toList();
        var body = Map.of(
                "items",
                items,
                "receiver",
                Map.of("name", "张三", "mobile", "15000000000", "address", "江苏省南京市浦口区浦口大道12号"),
                "termsVersion",
                "2026-01");
        return post(buyer, "/api/v1/orders", body).expect(201);
    }

    public JsonNode pay(Person buyer, String orderNo, String method) {
        return post(buyer, "/api/v1/payments", Map.of("orderNo", orderNo, "method", method))
                .expect(201);
    }

    /** Whether the method's channel can be asked now. */
    public boolean offers(Person buyer, String method) {
        return get(buyer, "/api/v1/payment-methods")
                .expect(200)
                .path("items")
                .valueStream()
                .filter(item -> item.path("method").asString().equals(method))
                .anyMatch(item -> item.path("available").asBoolean());
    }

    public JsonNode payment(Person buyer, String paymentNo) {
        return get(buyer, "/api/v1/payments/" + paymentNo).expect(200);
    }

    public JsonNode order(Person person, String orderNo) {
        return get(person, "/api/v1/orders/" + orderNo).expect(200);
    }

    public JsonNode command(Person person, String orderNo, String command, Map<String, Object> body) {
        return post(person, "/api/v1/orders/%s/%s".formatted(orderNo, command), body)
                .expect(200, 201, 202);
    }

    /** @param fen how much; 0 for all that is left */
    public JsonNode refund(Person merchant, String orderNo, long fen, String reason) {
        var body = new LinkedHashMap<String, Object>(Map.of("orderNo", orderNo, "reason", reason));
        if (fen > 0) {
            body.put("amount", Map.of("minor", fen, "currency", "CNY"));
        }
        return post(merchant, "/api/v1/refunds", body).expect(201);
    }

    public JsonNode refundState(Person merchant, String refundNo) {
        return get(merchant, "/api/v1/refunds/" + refundNo).expect(200);
    }

    public List<JsonNode> refundsOf(Person person, String orderNo) {
        return get(person, "/api/v1/refunds?orderNo=" + orderNo)
                .expect(200)
                .path("items")
                .valueStream()
                .toList();
    }

    public Reply explain(String orderNo) {
        return get(Person.finance(), "/api/v1/ledger/explain/" + orderNo);
    }

    public long points(Person buyer) {
        return get(buyer, "/api/v1/points/me").expect(200).path("balance").asLong();
    }

    /** Somebody who says he is a channel. */
    public Reply callback(String channel, Map<String, String> headers, String body) {
        return wire.send(
                "POST",
                gateway.resolve("/callbacks/" + channel + "/default"),
                headers,
                body.getBytes(StandardCharsets.UTF_8));
    }

    public Reply get(Person person, String path) {
        return send(Optional.of(person), "GET", path, null);
    }

    public Reply post(Person person, String path, Object body) {
        return send(Optional.of(person), "POST", path, body);
    }

    /**
     * Any call, with an idempotency key of its own.
     *
     * @param person nobody: without a token
     * @param body null: without one
     */
    public Reply send(Optional<Person> person, String method, String path, @Nullable Object body) {
        var bytes = body == null ? new byte[0] : Wire.bytes(body);
        return wire.send(method, gateway.resolve(path), headers(person, newKey()), bytes);
    }

    public Reply postUnder(String key, Person person, String path, Object body) {
        return wire.post(gateway.resolve(path), headers(Optional.of(person), key), body);
    }

    /** Pays a due of kind TOP_UP with a prepaid card: that redeems it. */
    public JsonNode payByCard(Person buyer, String topUpNo, String cardNo, String pin) {
        var body = Map.of(
                "dues",
                List.of(Map.of("kind", "TOP_UP", "no", topUpNo)),
                "parts",
                List.of(Map.of("method", "CARD")),
                "payerId",
                cardNo);
        var headers = headers(Optional.of(buyer), newKey());
        headers.put("Card-Pin", pin);
        return wire.post(gateway.resolve("/api/v1/payments"), headers, body).expect(201);
    }

    /** @param parts as the API wants them */
    public Reply payInParts(Person buyer, String orderNo, List<Map<String, Object>> parts, String pin) {
        var body = Map.of("dues", List.of(Map.of("kind", "ORDER", "no", orderNo)), "parts", parts);
        var headers = headers(Optional.of(buyer), newKey());
        headers.put("Card-Pin", pin);
        return wire.post(gateway.resolve("/api/v1/payments"), headers, body);
    }

    private static String newKey() {
        return UUID.randomUUID().toString();
    }

    private Map<String, String> headers(Optional<Person> person, String key) {
        var headers = new HashMap<String, String>();
        headers.put("Idempotency-Key", key);
        person.ifPresent(somebody -> headers.put("Authorization", "Bearer " + token(somebody)));
        return headers;
    }

    /** Something that is no JSON. */
    public Reply sendText(Person person, String method, String path, String text) {
        var headers = headers(Optional.of(person), newKey());
        headers.put("Content-Type", "text/plain");
        return wire.send(method, gateway.resolve(path), headers, text.getBytes(StandardCharsets.UTF_8));
    }

    /** A file of the bank's. */
    public Reply sendXml(Person person, String path, String xml) {
        var headers = headers(Optional.of(person), newKey());
        headers.put("Content-Type", "application/xml");
        return wire.send("POST", gateway.resolve(path), headers, xml.getBytes(StandardCharsets.UTF_8));
    }

    /** JSON, or what somebody takes for it, byte for byte. */
    public Reply sendJson(Person person, String path, String text) {
        var headers = headers(Optional.of(person), newKey());
        headers.put("Content-Type", "application/json");
        return wire.send("POST", gateway.resolve(path), headers, text.getBytes(StandardCharsets.UTF_8));
    }

    /** Good for a while, and for whoever has it. */
    public String token(Person person) {
        return tokens.compute(person, (_, old) -> old == null || old.isStale() ? Token.of(fetchToken(person)) : old)
                .text();
    }

    /** Good for fifteen minutes; shown for five. */
    private record Token(String text, Instant fetched) {

        private static final Duration SHOWN = Duration.ofMinutes(5);

        static Token of(String text) {
            return new Token(text, Instant.now());
        }

        boolean isStale() {
            return fetched.plus(SHOWN).isBefore(Instant.now());
        }
    }

    private String fetchToken(Person person) {
        var form = new StringBuilder("grant_type=urn:jinliu:dev")
                .append("&role=")
                .append(person.role())
                .append("&user=")
                .append(URLEncoder.encode(person.user(), StandardCharsets.UTF_8));
        if (!person.merchant().isEmpty()) {
            form.append("&merchant=").append(person.merchant());
        }
        return wire.send(
                        "POST",
                        gateway.resolve("/dev/token"),
                        Map.of("Content-Type", "application/x-www-form-urlencoded"),
                        form.toString().getBytes(StandardCharsets.UTF_8))
                .expect(200)
                .path("access_token")
                .asString();
    }
}
