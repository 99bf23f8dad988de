package io.jinliu.bench.job;

import io.jinliu.bench.ground.Buyers;
import io.jinliu.bench.ground.Buyers.Buyer;
import io.jinliu.bench.ground.Platform;
import io.jinliu.bench.http.Call;
import io.jinliu.bench.http.KeepAlive;
import io.jinliu.bench.measure.Work;
import io.jinliu.bench.measure.Worker;
import io.jinliu.platform.plan.Service;
import java.io.IOException;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/**
 * What order-service must answer however much is asked of it: whoever watches over it, and what payment-service needs
 * of it, which has the rank of a channel's callback.
 */
final class Beside implements Work {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final byte[] NOTHING = new byte[0];

    private final int port;
    private final Call watcher = Call.of("GET", "/readyz", Map.of(), NOTHING);
    private final Call news;

    private Beside(int port, Call news) {
        this.port = port;
        this.news = news;
    }

    /** With an order whose due can be asked for. */
    static Beside readied(Platform platform, Buyer buyer) throws IOException {
        var port = platform.ports().of(Service.ORDER);
        var secret = platform.secrets().client(Service.PAYMENT);
        var token = Buyers.serviceToken(platform.ports().gateway(), Service.PAYMENT, secret);
        try (var door = new KeepAlive(port)) {
            var reply = Ordering.expect(201, door.send(Ordering.order(buyer, 0)));
            var orderNo = JSON.readTree(reply.body()).required("orderNo").asString();
            var path = "/internal/dues/ORDER/" + orderNo;
            return new Beside(port, Call.of("GET", path, Map.of("Authorization", "Bearer " + token), NOTHING));
        }
    }

    @Override
    public Worker worker(int number) throws IOException {
        var door = new KeepAlive(port);
        var call = number % 2 == 0 ? watcher : news;
        return new Worker() {
            @Override
            public int work() throws IOException {
                return Ordering.outcome(200, door.send(call));
            }

            @Override
            public void close() throws IOException {
                door.close();
            }
        };
    }
}
