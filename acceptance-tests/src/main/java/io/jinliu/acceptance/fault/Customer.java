package io.jinliu.acceptance.fault;

import io.jinliu.acceptance.story.ChannelWorld;
import io.jinliu.acceptance.story.Shop.Person;
import io.jinliu.acceptance.story.StoryFailed;
import io.jinliu.acceptance.story.Wire.Reply;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.random.RandomGenerator;

/**
 * A buyer and what he can do; every request is granted in the end, or it is a failure.
 *
 * @param random decides what he does, not when it happens
 */
record Customer(Person person, PatientClient client, ChannelWorld channels, Promises promises, RandomGenerator random) {

    private static final List<String> METHODS =
            List.of("WECHAT_NATIVE", "WECHAT_JSAPI", "ALIPAY_PRECREATE", "ALIPAY_PAGE");
    private static final Person MERCHANT = Person.merchant("M1");

    static Customer of(PatientClient client, ChannelWorld channels, Promises promises, RandomGenerator random) {
        var person = Person.buyer("buyer-" + UUID.randomUUID()); // nobody is known from an earlier run of the same seed
        return new Customer(person, client, channels, promises, random);
    }

    /** Something that is never sold out. */
    static String endlessSku(PatientClient client) {
        var body = Map.of("name", "铅笔", "unitPrice", Map.of("minor", 1990, "currency", "CNY"), "stock", 1_000_000);
        return client.post(UUID.randomUUID().toString(), MERCHANT, "/api/v1/skus", body)
                .expect(201)
                .path("skuId")
                .asString();
    }

    static Map<String, Object> basket(String sku, int quantity) {
        return Map.of(
                "items",
                List.of(Map.of("skuId", sku, "quantity", quantity)),
                "receiver",
                Map.of("name", "张三", "mobile", "15000000000", "address", "江苏省南京市浦口区浦口大道12号"),
                "termsVersion",
                "2026-01");
    }

    String places(String sku) {
        return granted(person, "/api/v1/orders", basket(sku, 1 + random.nextInt(3)), "orderNo");
    }

    String choosesMethod() {
        return METHODS.get(random.nextInt(METHODS.size()));
    }

    String opensPayment(String order, String method) {
        var body = new HashMap<String, Object>(Map.of("orderNo", order, "method", method));
        if (method.equals("WECHAT_JSAPI")) {
            body.put("payerId", "oUpF8uMuAJO_M2pxb1Q9zNjWeS6o");
        }
        return granted(person, "/api/v1/payments", body, "paymentNo");
    }

    /** At the channel, which then tells us. */
    void pays(String payment, String method) {
        if (method.equals("ALIPAY_PAGE")) {
            var read = client.get(person, "/api/v1/payments/" + payment).expect(200);
            client.patiently(
                    "page of " + payment,
                    () -> channels.open(read.path("action").path("value").asString()));
        }
        channels.pay(channelOf(method), payment, Map.of());
    }

    static String channelOf(String method) {
        if (method.startsWith("WECHAT")) {
            return "wechat";
        }
        return method.startsWith("UNIONPAY") ? "unionpay" : "alipay";
    }

    void cancels(String order) {
        command(person, order, "cancel", Map.of());
    }

    void isSentAndReceives(String order) {
        command(MERCHANT, order, "shipments", Map.of("carrier", "SF", "trackingNo", "SF" + order));
        command(person, order, "confirm-receipt", Map.of());
    }

    void isRefunded(String order) {
        var amount = Map.of("minor", 1 + random.nextInt(1000), "currency", "CNY");
        var body = Map.of("orderNo", order, "amount", amount, "reason", "a scratch");
        var refund = granted(MERCHANT, "/api/v1/refunds", body, "refundNo");
        client.getUntil(
                MERCHANT, "/api/v1/refunds/" + refund, reply -> status(reply).equals("SUCCEEDED"));
    }

    void waitsUntilOrderIs(String order, Set<String> states) {
        client.getUntil(person, "/api/v1/orders/" + order, reply -> states.contains(status(reply)));
    }

    void waitsUntilPaymentIs(String payment, String state) {
        client.getUntil(
                person, "/api/v1/payments/" + payment, reply -> status(reply).equals(state));
    }

    private String granted(Person asking, String path, Object body, String number) {
        var key = UUID.randomUUID().toString();
        var reply = client.post(key, asking, path, body);
        if (reply.status() != 201) {
            throw new StoryFailed("%s was answered %d: %s".formatted(path, reply.status(), reply.text()));
        }
        var no = reply.json().path(number).asString();
        promises.keep(asking, path, key, body, reply, path + "/" + no);
        return no;
    }

    private void command(Person asking, String order, String command, Object body) {
        var path = "/api/v1/orders/%s/%s".formatted(order, command);
        var reply = client.post(UUID.randomUUID().toString(), asking, path, body);
        if (reply.status() != 200) {
            throw new StoryFailed("%s was answered %d: %s".formatted(path, reply.status(), reply.text()));
        }
    }

    private static String status(Reply reply) {
        return reply.json().path("status").asString();
    }
}
