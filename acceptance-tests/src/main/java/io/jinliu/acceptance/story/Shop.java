package io.jinliu.acceptance.story;

import io.jinliu.acceptance.story.Wire.Reply;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import tools.jackson.databind.JsonNode;

/** The shop through its one door, the gateway, in the names of its people. */
public final class Shop {

    private final URI gateway;
    private final Wire wire;
    private final Map<String, String> tokens = new HashMap<>();

    Shop(URI gateway, Wire wire) {
        this.gateway = gateway;
        this.wire = wire;
    }

    /** A person with a role. */
    public record Person(String role, String user, String merchant) {

        static Person buyer(String user) {
            return new Person("BUYER", user, "");
        }

        static Person merchant(String merchant) {
            return new Person("MERCHANT", "clerk-of-" + merchant, merchant);
        }

        static Person finance() {
            return new Person("FINANCE", "accountant", "");
        }
    }

    JsonNode place(Person buyer, Map<String, Integer> basket) {
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

    JsonNode pay(Person buyer, String orderNo, String method) {
        return post(buyer, "/api/v1/payments", Map.of("orderNo", orderNo, "method", method))
                .expect(201);
    }

    JsonNode payment(Person buyer, String paymentNo) {
        return get(buyer, "/api/v1/payments/" + paymentNo).expect(200);
    }

    JsonNode order(Person person, String orderNo) {
        return get(person, "/api/v1/orders/" + orderNo).expect(200);
    }

    JsonNode command(Person person, String orderNo, String command, Map<String, Object> body) {
        return post(person, "/api/v1/orders/%s/%s".formatted(orderNo, command), body)
                .expect(200, 201, 202);
    }

    /** @param fen how much; 0 for all that is left */
    JsonNode refund(Person merchant, String orderNo, long fen, String reason) {
        var body = new LinkedHashMap<String, Object>(Map.of("orderNo", orderNo, "reason", reason));
        if (fen > 0) {
            body.put("amount", Map.of("minor", fen, "currency", "CNY"));
        }
        return post(merchant, "/api/v1/refunds", body).expect(201);
    }

    JsonNode refundState(Person merchant, String refundNo) {
        return get(merchant, "/api/v1/refunds/" + refundNo).expect(200);
    }

    List<JsonNode> refundsOf(Person person, String orderNo) {
        return get(person, "/api/v1/refunds?orderNo=" + orderNo)
                .expect(200)
                .path("items")
                .valueStream()
                .toList();
    }

    Reply explain(String orderNo) {
        return get(Person.finance(), "/api/v1/ledger/explain/" + orderNo);
    }

    long points(Person buyer) {
        return get(buyer, "/api/v1/points/me").expect(200).path("balance").asLong();
    }

    /** Somebody who says he is a channel. */
    Reply callback(String channel, Map<String, String> headers, String body) {
        return wire.send(
                "POST",
                gateway.resolve("/callbacks/" + channel + "/default"),
                headers,
                body.getBytes(StandardCharsets.UTF_8));
    }

    Reply get(Person person, String path) {
        return wire.get(gateway.resolve(path), Map.of("Authorization", "Bearer " + token(person)));
    }

    Reply post(Person person, String path, Object body) {
        return wire.post(
                gateway.resolve(path),
                Map.of(
                        "Authorization",
                        "Bearer " + token(person),
                        "Idempotency-Key",
                        UUID.randomUUID().toString()),
                body);
    }

    private String token(Person person) {
        return tokens.computeIfAbsent(person.role() + person.user(), _ -> fetchToken(person));
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
