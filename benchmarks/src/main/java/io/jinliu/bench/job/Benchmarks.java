package io.jinliu.bench.job;

import java.util.List;

/** All of them, in the order of the table. */
public final class Benchmarks {

    public static final List<Measurement> ALL = List.of(
            PlaceOrders.oneByOne(),
            PlaceOrders.together(),
            PlaceOrders.throughGateway(),
            Routing.writes(),
            Routing.reads(),
            new OpenPayments(),
            new Answering(),
            HearNotifications.once(),
            HearNotifications.again(),
            new Relaying(),
            new FlashSale(),
            new Fronting(),
            new Sealing(),
            new Starting(),
            new FirstMinute(),
            new Overload(),
            new Bulkhead());

    private Benchmarks() {}
}
