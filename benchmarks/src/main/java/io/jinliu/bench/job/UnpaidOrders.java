package io.jinliu.bench.job;

import io.jinliu.bench.ground.Books;
import io.jinliu.bench.ground.Buyers;
import io.jinliu.bench.ground.Buyers.Buyer;
import io.jinliu.bench.ground.Platform;
import io.jinliu.bench.http.KeepAlive;
import io.jinliu.bench.measure.CannotMeasure;
import io.jinliu.platform.plan.Service;
import java.io.IOException;
import java.sql.SQLException;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import tools.jackson.databind.json.JsonMapper;

/** Orders whose dues payment-service knows, laid in before they are paid for. */
final class UnpaidOrders {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final long PATIENCE_SECONDS = 300;

    private final int port;
    private final Buyers buyers;
    private final Books dues;
    private final Queue<Unpaid> waiting = new ConcurrentLinkedQueue<>();
    private final AtomicInteger placed = new AtomicInteger();

    UnpaidOrders(Platform platform, Buyers buyers) {
        this.port = platform.ports().of(Service.ORDER);
        this.buyers = buyers;
        this.dues = new Books(Service.PAYMENT, platform);
    }

    record Unpaid(String orderNo, Buyer buyer) {}

    Optional<Unpaid> take() {
        return Optional.ofNullable(waiting.poll());
    }

    /** Returns when so many are there, and known where they are to be paid. */
    void provide(int units) throws IOException, SQLException {
        buyers.renew();
        Hands.layIn(units - waiting.size(), this::place);
        awaitDues();
    }

    private void place(Hands.Share share) throws IOException {
        try (var door = new KeepAlive(port)) {
            while (share.another()) {
                var number = placed.getAndIncrement();
                var buyer = buyers.get(number);
                var reply = Ordering.expect(201, door.send(Ordering.order(buyer, number % Ordering.GOODS)));
                waiting.add(new Unpaid(
                        JSON.readTree(reply.body()).required("orderNo").asString(), buyer));
            }
        }
    }

    private void awaitDues() throws SQLException {
        var deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        while (dues.count("due${t}") < placed.get()) {
            if (System.nanoTime() > deadline) {
                throw new CannotMeasure("payment-service does not hear of the orders");
            }
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(200));
        }
    }
}
