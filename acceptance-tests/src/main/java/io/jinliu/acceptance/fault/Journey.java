package io.jinliu.acceptance.fault;

import io.jinliu.acceptance.story.ChannelWorld;
import io.jinliu.acceptance.story.Shop.Person;
import io.jinliu.acceptance.story.StoryFailed;
import io.jinliu.acceptance.story.Wire.Reply;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.random.RandomGenerator;

/**
 * One buyer's way through the shop: what he does is decided by his seed, when it happens is not.
 *
 * @param sku something that is never sold out
 */
record Journey(long seed, String sku, PatientClient client, ChannelWorld channels, Promises promises) {

    private static final List<String> METHODS =
            List.of("WECHAT_NATIVE", "WECHAT_JSAPI", "ALIPAY_PRECREATE", "ALIPAY_PAGE");
    private static final Set<String> PAID = Set.of("PAID", "SHIPPED", "COMPLETED", "CLOSED");
    private static final Person MERCHANT = Person.merchant("M1");

    void go() {
        var random = new SplittableRandom(seed);
        var buyer = Person.buyer("buyer-%016x".formatted(random.nextLong()));
        try {
            var order = placed(buyer, random);
            if (random.nextInt(100) < 15) {
                cancelled(buyer, order, random);
            } else {
                bought(buyer, order, random);
            }
        } catch (RuntimeException failed) { // whatever it was, the buyer did not get what he should
            promises.breaks("Journey %d: %s".formatted(seed, failed));
        }
    }

    private String placed(Person buyer, RandomGenerator random) {
        var body = Map.of(
                "items",
                List.of(Map.of("skuId", sku, "quantity", 1 + random.nextInt(3))),
                "receiver",
                Map.of("name", "张三", "mobile", "15000000000", "address", "江苏省南京市浦口区浦口大道12号"),
                "termsVersion",
                "2026-01");
        return granted(buyer, "/api/v1/orders", body, key(random), "orderNo");
    }

    /** Perhaps with a payment open that has to be closed at its channel first. */
    private void cancelled(Person buyer, String order, RandomGenerator random) {
        if (random.nextBoolean()) {
            paymentOpened(buyer, order, method(random), key(random));
        }
        command(buyer, order, "cancel", Map.of(), random);
        untilOrderIs(buyer, order, Set.of("CLOSED"));
    }

    private void bought(Person buyer, String order, RandomGenerator random) {
        var method = method(random);
        var payment = paymentOpened(buyer, order, method, key(random));
        if (method.equals("ALIPAY_PAGE")) {
            var read = client.get(buyer, "/api/v1/payments/" + payment).expect(200);
            channels.open(read.path("action").path("value").asString());
        }
        channels.pay(method.startsWith("WECHAT") ? "wechat" : "alipay", payment, Map.of());
        untilOrderIs(buyer, order, PAID);
        if (random.nextBoolean()) {
            command(MERCHANT, order, "shipments", Map.of("carrier", "SF", "trackingNo", "SF" + order), random);
            command(buyer, order, "confirm-receipt", Map.of(), random);
        }
        if (random.nextInt(100) < 40) {
            refunded(order, random);
        }
    }

    private String paymentOpened(Person buyer, String order, String method, String key) {
        var body = Map.of("orderNo", order, "method", method, "payerId", "oUpF8uMuAJO_M2pxb1Q9zNjWeS6o");
        return granted(buyer, "/api/v1/payments", body, key, "paymentNo");
    }

    private void refunded(String order, RandomGenerator random) {
        var body = Map.of(
                "orderNo",
                order,
                "amount",
                Map.of("minor", 1 + random.nextInt(1000), "currency", "CNY"),
                "reason",
                "a scratch");
        var refund = granted(MERCHANT, "/api/v1/refunds", body, key(random), "refundNo");
        client.getUntil(
                MERCHANT, "/api/v1/refunds/" + refund, reply -> status(reply).equals("SUCCEEDED"));
    }

    private String granted(Person person, String path, Object body, String key, String number) {
        var reply = client.post(key, person, path, body);
        if (reply.status() != 201) {
            throw new StoryFailed("%s was answered %d: %s".formatted(path, reply.status(), reply.text()));
        }
        var no = reply.json().path(number).asString();
        promises.keep(person, path, key, body, reply, path + "/" + no);
        return no;
    }

    private void command(Person person, String order, String command, Object body, RandomGenerator random) {
        var path = "/api/v1/orders/%s/%s".formatted(order, command);
        var reply = client.post(key(random), person, path, body);
        if (reply.status() != 200) {
            throw new StoryFailed("%s was answered %d: %s".formatted(path, reply.status(), reply.text()));
        }
    }

    private void untilOrderIs(Person buyer, String order, Set<String> states) {
        client.getUntil(buyer, "/api/v1/orders/" + order, reply -> states.contains(status(reply)));
    }

    private static String status(Reply reply) {
        return reply.json().path("status").asString();
    }

    private static String method(RandomGenerator random) {
        return METHODS.get(random.nextInt(METHODS.size()));
    }

    private static String key(RandomGenerator random) {
        return new UUID(random.nextLong(), random.nextLong()).toString();
    }
}
