package io.jinliu.bench.job;

import io.jinliu.bench.ground.Buyers;
import io.jinliu.bench.ground.Platform;
import io.jinliu.bench.http.Call;
import io.jinliu.bench.http.KeepAlive;
import io.jinliu.bench.measure.Work;
import io.jinliu.bench.measure.Worker;
import io.jinliu.platform.plan.Service;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import tools.jackson.databind.json.JsonMapper;

/** An order of each buyer, to be read by him. */
final class PlacedOrders {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final byte[] NOTHING = new byte[0];

    private final Buyers buyers;
    private final List<String> numbers;

    PlacedOrders(Platform platform, Buyers buyers) throws IOException {
        this.buyers = buyers;
        var placed = new ArrayList<String>();
        try (var door = new KeepAlive(platform.ports().of(Service.ORDER))) {
            for (int i = 0; i < Ordering.BUYERS; i++) {
                var reply = Ordering.expect(201, door.send(Ordering.order(buyers.get(i), i % Ordering.GOODS)));
                placed.add(JSON.readTree(reply.body()).required("orderNo").asString());
            }
        }
        this.numbers = List.copyOf(placed);
    }

    /** Somebody's order, read through whatever listens there. */
    Work readAt(int port) {
        return new Work() {
            @Override
            public void provide(int units) throws IOException {
                buyers.renew();
            }

            @Override
            public Worker worker(int number) throws IOException {
                return new Reader(new KeepAlive(port));
            }
        };
    }

    private Call question() {
        var number = ThreadLocalRandom.current().nextInt(numbers.size());
        var token = Map.of("Authorization", "Bearer " + buyers.get(number).token());
        return Call.of("GET", "/api/v1/orders/" + numbers.get(number), token, NOTHING);
    }

    private final class Reader implements Worker {

        private final KeepAlive door;

        Reader(KeepAlive door) {
            this.door = door;
        }

        @Override
        public int work() throws IOException {
            return Ordering.outcome(200, door.send(question()));
        }

        @Override
        public void close() throws IOException {
            door.close();
        }
    }
}
