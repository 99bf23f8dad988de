package io.jinliu.acceptance.fault;

import io.jinliu.acceptance.story.ChannelWorld;
import io.jinliu.acceptance.story.Shop;
import io.jinliu.acceptance.story.StoryFailed;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/** Orders that are paid and cancelled at the same moment. Whoever wins, an order and its money must agree. */
final class Races {

    private static final int AT_ONCE = 8;
    private static final Set<String> ENDS = Set.of("PAID", "CLOSED");
    private static final Set<String> AGREED = Set.of("PAID and COLLECTED", "CLOSED and CLOSED", "CLOSED and none");

    private final Shop shop;
    private final ChannelWorld channels;
    private final Promises promises;
    private final PatientClient client;
    private final Map<String, AtomicInteger> ends = new ConcurrentHashMap<>();

    Races(Shop shop, ChannelWorld channels, Promises promises) {
        this.shop = shop;
        this.channels = channels;
        this.promises = promises;
        this.client = new PatientClient(shop);
    }

    /** @return how often each end was reached, order's state and payment's */
    Map<String, AtomicInteger> run(int orders, long seed) {
        var sku = Customer.endlessSku(client);
        try (var lanes = Executors.newFixedThreadPool(AT_ONCE)) {
            for (var race = 0; race < orders; race++) {
                var personalSeed = seed * 1_000_000 + race;
                lanes.execute(() -> run(new SplittableRandom(personalSeed), personalSeed, sku));
            }
        }
        return ends;
    }

    private void run(SplittableRandom random, long personalSeed, String sku) {
        try {
            var customer = Customer.of(client, channels, promises, random);
            var end = race(customer, customer.places(sku), random);
            ends.computeIfAbsent(end, _ -> new AtomicInteger()).incrementAndGet();
            if (!AGREED.contains(end)) {
                promises.breaks("Race %d ended with %s".formatted(personalSeed, end));
            }
        } catch (RuntimeException | InterruptedException failed) { // one that has no end is broken as well
            promises.breaks("Race %d: %s".formatted(personalSeed, failed));
        }
    }

    /** In half of them the payment is open before, in the others it is opened against the cancellation. */
    private String race(Customer customer, String order, SplittableRandom random) throws InterruptedException {
        var open = random.nextBoolean() ? customer.opensPayment(order, "WECHAT_NATIVE") : "";
        var beforePaying = Duration.ofMillis(random.nextLong(300)); // a cancellation takes longer to reach the channel
        var beforeCancelling = Duration.ofMillis(random.nextLong(40));
        var payment = new String[] {open};
        var payer = Thread.ofVirtual().start(() -> payment[0] = paid(customer, order, open, beforePaying));
        Thread.sleep(beforeCancelling);
        shop.postUnder(
                UUID.randomUUID().toString(), customer.person(), "/api/v1/orders/%s/cancel".formatted(order), Map.of());
        payer.join();
        return end(customer, order, payment[0]);
    }

    /** @return the payment's number; empty if it was refused because the order is closing */
    private String paid(Customer customer, String order, String open, Duration pause) {
        try {
            Thread.sleep(pause);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new StoryFailed("Stopped before paying");
        }
        var payment = open;
        if (payment.isEmpty()) {
            var body = Map.of("orderNo", order, "method", "WECHAT_NATIVE");
            var reply = shop.postUnder(UUID.randomUUID().toString(), customer.person(), "/api/v1/payments", body);
            payment = reply.status() == 201 ? reply.json().path("paymentNo").asString() : "";
        }
        if (!payment.isEmpty()) {
            channels.triesToPay("wechat", payment);
        }
        return payment;
    }

    private String end(Customer customer, String order, String payment) {
        customer.waitsUntilOrderIs(order, ENDS);
        var orderIs = state(customer, "/api/v1/orders/" + order);
        return orderIs + " and " + (payment.isEmpty() ? "none" : state(customer, "/api/v1/payments/" + payment));
    }

    private String state(Customer customer, String path) {
        return client.get(customer.person(), path).expect(200).path("status").asString();
    }
}
