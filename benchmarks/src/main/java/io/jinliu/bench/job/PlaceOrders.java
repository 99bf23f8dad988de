package io.jinliu.bench.job;

import io.jinliu.bench.ground.Books;
import io.jinliu.bench.ground.Platform;
import io.jinliu.platform.plan.Service;
import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import java.util.function.BiFunction;

/**
 * {@code POST /orders} in three ways to look at it.
 *
 * @param sides ceiling and system, from what both need
 */
record PlaceOrders(String id, String title, BiFunction<Ordering, Sides, Contest> sides) implements Benchmark {

    /** What a contest may be made of. */
    record Sides(RawOrders raw, RawOrderBatches batches, Ordering throughGateway) {}

    static Benchmark oneByOne() {
        return new PlaceOrders(
                "B1",
                "POST /orders at order-service; raw JDBC, the same rows, four commits an order",
                (system, sides) -> Contest.overHttp(sides.raw(), system));
    }

    static Benchmark together() {
        return new PlaceOrders(
                "B1b",
                "POST /orders at order-service; raw JDBC, 64 orders per commit",
                (system, sides) -> Contest.of(sides.batches(), system));
    }

    static Benchmark throughGateway() {
        return new PlaceOrders(
                "B1c",
                "POST /orders through the gateway, JWT and limits; the same at order-service",
                (system, sides) -> Contest.overHttp(system, sides.throughGateway()));
    }

    @Override
    public List<String> services() {
        return List.of("order-service", "gateway-service");
    }

    @Override
    public Contest prepare(Platform platform) throws IOException, SQLException {
        var buyers = Ordering.readied(platform);
        var books = new Books(Service.ORDER, platform);
        var raw = RawOrders.readied(books);
        return sides.apply(
                new Ordering(platform, Service.ORDER, buyers, Ordering.GOODS),
                new Sides(
                        raw,
                        new RawOrderBatches(books),
                        new Ordering(platform, Service.GATEWAY, buyers, Ordering.GOODS)));
    }
}
