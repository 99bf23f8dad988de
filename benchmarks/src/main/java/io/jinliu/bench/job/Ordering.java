package io.jinliu.bench.job;

import io.jinliu.bench.ground.Buyers;
import io.jinliu.bench.ground.Buyers.Buyer;
import io.jinliu.bench.ground.Platform;
import io.jinliu.bench.http.Call;
import io.jinliu.bench.http.KeepAlive;
import io.jinliu.bench.http.Reply;
import io.jinliu.bench.measure.CannotMeasure;
import io.jinliu.bench.measure.Work;
import io.jinliu.bench.measure.Worker;
import io.jinliu.platform.plan.Service;
import java.io.IOException;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;

/** Orders of one piece over HTTP, by many buyers, of many goods. */
final class Ordering implements Work {

    static final int BUYERS = 256;
    static final int GOODS = 256;

    private final int port;
    private final Buyers buyers;
    private final int goods;

    /**
     * @param service whose door is knocked at: order-service or the gateway
     * @param goods of how many kinds everybody buys one
     */
    Ordering(Platform platform, Service service, Buyers buyers, int goods) {
        this.port = platform.ports().of(service);
        this.buyers = buyers;
        this.goods = goods;
    }

    /** Buyers with tokens, and goods to buy. */
    static Buyers readied(Platform platform) throws IOException {
        var gateway = platform.ports().gateway();
        var token = Buyers.token(gateway, "role=MERCHANT&user=clerk&merchant=M1");
        try (var door = new KeepAlive(platform.ports().of(Service.ORDER))) {
            for (int i = 0; i < GOODS; i++) {
                expect(201, door.send(Call.post("/api/v1/skus", headers(token), goods(i))));
            }
        }
        var buyers = new Buyers(gateway, BUYERS);
        buyers.renew();
        return buyers;
    }

    static String sku(int number) {
        return "BENCH-" + number;
    }

    @Override
    public void provide(int units) throws IOException {
        buyers.renew();
    }

    @Override
    public Worker worker(int number) throws IOException {
        var door = new KeepAlive(port);
        return new Worker() {
            @Override
            public int work() throws IOException {
                var random = ThreadLocalRandom.current();
                var buyer = buyers.get(random.nextInt(BUYERS));
                return outcome(201, door.send(order(buyer, random.nextInt(goods))));
            }

            @Override
            public void close() throws IOException {
                door.close();
            }
        };
    }

    static Call order(Buyer buyer, int goods) {
        return Call.post("/api/v1/orders", headers(buyer.token()), """
                {"items":[{"skuId":"%s","quantity":1}],"receiver":{"name":"张三","mobile":"15000000000",\
                "address":"江苏省南京市浦口区浦口大道12号"},"termsVersion":"2026-01"}""".formatted(sku(goods)));
    }

    static Map<String, String> headers(String token) {
        return Map.of(
                "Authorization",
                "Bearer " + token,
                "Content-Type",
                "application/json",
                "Idempotency-Key",
                UUID.randomUUID().toString());
    }

    /** Done if it was answered so; 429 and 503 say that it may come again. */
    static int outcome(int wanted, Reply reply) {
        if (reply.status() == wanted) {
            return 1;
        }
        return reply.status() == 429 || reply.status() == 503 ? Worker.SHED : Worker.REFUSED;
    }

    static Reply expect(int status, Reply reply) {
        if (reply.status() != status) {
            throw new CannotMeasure("Answered %d: %s".formatted(reply.status(), reply.text()));
        }
        return reply;
    }

    private static String goods(int number) {
        return """
                {"skuId":"%s","name":"Bench","unitPrice":{"minor":1990,"currency":"CNY"},"stock":1000000000}""".formatted(sku(number));
    }
}
