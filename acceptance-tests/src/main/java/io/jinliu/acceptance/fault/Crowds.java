package io.jinliu.acceptance.fault;

import io.jinliu.acceptance.story.ChannelWorld;
import io.jinliu.acceptance.story.Shop;
import io.jinliu.acceptance.story.Shop.Person;
import io.jinliu.acceptance.story.Wire.Reply;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.function.IntFunction;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import tools.jackson.databind.JsonNode;

/** Many who ask for the same thing at the same moment: it happens once. */
record Crowds(Shop shop, ChannelWorld channels, Promises promises) {

    private static final Person MERCHANT = Person.merchant("M1");

    /** One order, and the same bytes for everybody. */
    void place(int requests, long seed) {
        var client = new PatientClient(shop);
        var buyer = Person.buyer("crowd-%d-%s".formatted(seed, UUID.randomUUID()));
        var body = Customer.basket(Customer.endlessSku(client), 1);
        var replies = atOnce(requests, _ -> client.post("the-one-key", buyer, "/api/v1/orders", body));
        var texts = replies.stream().map(Reply::text).collect(Collectors.toSet());
        var orders =
                client.get(buyer, "/api/v1/orders").expect(200).path("items").size();
        if (texts.size() != 1 || orders != 1) {
            promises.breaks("%d identical requests made %d orders and %d different replies"
                    .formatted(requests, orders, texts.size()));
        }
    }

    /** One paid order, and many who want all of its money back, each under a key of his own. */
    void refund(int requests, long seed) {
        var client = new PatientClient(shop);
        var customer = Customer.of(client, channels, promises, new SplittableRandom(seed ^ System.nanoTime()));
        var order = customer.places(Customer.endlessSku(client));
        var payment = customer.opensPayment(order, "WECHAT_NATIVE");
        customer.pays(payment, "WECHAT_NATIVE");
        customer.waitsUntilOrderIs(order, Set.of("PAID"));
        var body = Map.of("orderNo", order, "reason", "all of it");
        var granted = atOnce(requests, i -> shop.postUnder(order + "-" + i, MERCHANT, "/api/v1/refunds", body)).stream()
                .filter(reply -> reply.status() == 201)
                .count();
        compare(order, payment, customer.person(), granted);
    }

    private void compare(String order, String payment, Person buyer, long granted) {
        var collected = shop.get(buyer, "/api/v1/orders/" + order)
                .expect(200)
                .path("amount")
                .path("minor")
                .asLong();
        var ours = sum(
                shop.refundsOf(MERCHANT, order), refund -> refund.path("amount").path("minor"));
        var theirs = sum(channels.refunds("wechat", payment), refund -> refund.path("amountFen"));
        if (granted != 1 || ours != collected || theirs > collected) {
            promises.breaks("Of %d fen collected %d refunds gave back %d here, %d at the channel"
                    .formatted(collected, granted, ours, theirs));
        }
    }

    private static long sum(List<JsonNode> rows, UnaryOperator<JsonNode> amount) {
        return rows.stream().mapToLong(row -> amount.apply(row).asLong()).sum();
    }

    private static List<Reply> atOnce(int requests, IntFunction<Reply> request) {
        try (var people = Executors.newVirtualThreadPerTaskExecutor()) {
            var asked = IntStream.range(0, requests)
                    .mapToObj(i -> CompletableFuture.supplyAsync(() -> request.apply(i), people))
                    .toList();
            return asked.stream().map(CompletableFuture::join).toList();
        }
    }
}
