package io.jinliu.bench.job;

import io.jinliu.bench.ground.Platform;
import io.jinliu.bench.http.Call;
import io.jinliu.bench.http.KeepAlive;
import io.jinliu.bench.measure.ClosedLoop;
import io.jinliu.bench.measure.Figure;
import io.jinliu.bench.measure.OpenLoop;
import io.jinliu.bench.measure.Protocol;
import java.io.IOException;
import java.io.PrintStream;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * B3b: what the platform adds to the time that WeChat Pay takes to answer a prepay. The simulator waits the same time
 * before each answer, so that this time can be taken off every percentile; its own work (it verifies, signs, keeps its
 * book) stays in.
 */
record Answering() implements Trial {

    private static final int CONNECTIONS = 16;
    private static final int AT_ONCE = 64;
    private static final double P50_AIM = 5;
    private static final double P99_AIM = 20;

    /** The median and the worst hundredth of a channel as others saw it; both held as long as this. */
    private static final List<Integer> CHANNEL_MILLIS = List.of(0, 120, 380);

    private static final List<Double> SHARES = List.of(0.5, 0.8);

    @Override
    public String id() {
        return "B3b";
    }

    @Override
    public String title() {
        return "what POST /payments adds to the channel's time, which is 0, 120 and 380 ms";
    }

    @Override
    public List<String> services() {
        return List.of("order-service", "payment-service", "gateway-service");
    }

    @Override
    public List<Figure> measure(Platform platform, Protocol protocol, PrintStream out)
            throws IOException, SQLException {
        var paying = new Paying(platform, new UnpaidOrders(platform, Ordering.readied(platform)));
        var capacity = capacity(paying, protocol);
        out.printf("capacity %.0f/s%n", capacity);
        var figures = new ArrayList<Figure>();
        figures.add(Figure.of("capacity, channel at 0 ms, payments/s", capacity));
        for (var millis : CHANNEL_MILLIS) {
            channelTakes(platform, millis);
            for (var share : SHARES) {
                figures.addAll(added(paying, millis, share, share * capacity, protocol.each()));
            }
        }
        channelTakes(platform, 0);
        return figures;
    }

    /** The first rounds warm up, the last one counts. */
    private static double capacity(Paying paying, Protocol protocol) throws IOException, SQLException {
        var loop = new ClosedLoop(paying, () -> 0);
        var rate = 300.0;
        for (var time : List.of(Duration.ofSeconds(2), protocol.warmUp().dividedBy(4), protocol.each())) {
            paying.provide((int) (1.5 * rate * time.toSeconds()));
            rate = loop.run(CONNECTIONS, time).rate();
        }
        return rate;
    }

    private static List<Figure> added(Paying paying, int millis, double share, double perSecond, Duration time)
            throws IOException, SQLException {
        paying.provide((int) (perSecond * time.toSeconds()) + 1);
        var latency = new OpenLoop(paying).run(AT_ONCE, perSecond, time);
        var name = "channel %d ms, at %.1f of capacity, ".formatted(millis, share);
        return List.of(
                Figure.count(name + "answered", latency.units()),
                Figure.of(name + "added p50 ms", latency.p50() - millis).atMost(P50_AIM),
                Figure.of(name + "added p99 ms", latency.p99() - millis).atMost(P99_AIM));
    }

    private static void channelTakes(Platform platform, int millis) throws IOException {
        try (var door = new KeepAlive(platform.ports().simulator())) {
            Ordering.expect(204, door.send(Call.of("DELETE", "/faults", Map.of(), new byte[0])));
            if (millis > 0) {
                var body = """
                        {"channel":"wechat","on":"create","kind":"delay","millis":%d,"times":1000000000}""".formatted(millis);
                Ordering.expect(201, door.send(Call.post("/faults", Map.of("Content-Type", "application/json"), body)));
            }
        }
    }
}
