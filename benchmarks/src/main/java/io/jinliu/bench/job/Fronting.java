package io.jinliu.bench.job;

import io.jinliu.bench.ground.Nginx;
import io.jinliu.bench.ground.Platform;
import io.jinliu.platform.plan.Service;
import java.io.IOException;
import java.util.List;

/** B10: an order is read through the gateway, token and limits checked; nginx in front of the same service checks nothing. */
record Fronting() implements Benchmark {

    @Override
    public String id() {
        return "B10";
    }

    @Override
    public String title() {
        return "GET /orders/{orderNo} through the gateway, JWT and limits; through nginx, which checks nothing";
    }

    @Override
    public List<String> services() {
        return List.of("order-service", "gateway-service");
    }

    @Override
    public Contest prepare(Platform platform) throws IOException {
        var ports = platform.ports();
        var buyers = Ordering.readied(platform);
        var orders = new PlacedOrders(platform, buyers);
        var nginx = Nginx.inFrontOf(
                ports.of(Service.ORDER), ports.wires(), platform.data().root());
        return Contest.overHttp(orders.readAt(ports.wires()), orders.readAt(ports.gateway()))
                .without(orders.readAt(ports.of(Service.ORDER)))
                .holding(nginx::close);
    }
}
