package io.jinliu.bench.job;

import io.jinliu.bench.ground.Books;
import io.jinliu.bench.ground.Jobs;
import io.jinliu.bench.ground.Machine;
import io.jinliu.bench.ground.Platform;
import io.jinliu.bench.measure.ClosedLoop;
import io.jinliu.bench.measure.Figure;
import io.jinliu.bench.measure.OpenLoop;
import io.jinliu.bench.measure.Pair;
import io.jinliu.bench.measure.Pairs;
import io.jinliu.bench.measure.Protocol;
import io.jinliu.bench.measure.Tally;
import io.jinliu.platform.plan.Service;
import java.io.IOException;
import java.io.PrintStream;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;

/**
 * B5: order-service's relay empties its outboxes; a producer sends the same messages from memory. Before that, orders
 * come in at half of what it can do, and their events tell how long they waited.
 */
record Relaying() implements Trial {

    private static final String RELAY = "outbox-relay";

    /** The relay asks for its lease again after five seconds at the latest. */
    private static final Duration UNTIL_IT_RESTS = Duration.ofSeconds(6);

    private static final int EVENTS = 120_000;
    private static final int FEW = 8_000;
    private static final double AIM = 0.5;
    private static final int CONNECTIONS = 16;
    private static final double MICROS = 1000;
    private static final double LAG_AIM = 1000;

    @Override
    public String id() {
        return "B5";
    }

    @Override
    public String title() {
        return "outbox rows sent by order-service's relay; a raw producer, the same messages, batches and flush mode";
    }

    @Override
    public List<String> services() {
        return List.of("order-service", "gateway-service");
    }

    @Override
    public List<Figure> measure(Platform platform, Protocol protocol, PrintStream out)
            throws IOException, SQLException {
        var books = new Books(Service.ORDER, platform);
        var lag = lag(platform, protocol, new EventLag(books));
        var outbox = new WaitingEvents(books, protocol.isResult() ? EVENTS : FEW);
        try (var sender = RawSender.to(platform)) {
            var sides = new Sides(platform, new Jobs(books), outbox, sender);
            sides.pair(); // warms up
            var pairs = new ArrayList<Pair>();
            for (int i = 0; i < protocol.pairs(); i++) {
                var pair = sides.pair();
                out.printf(
                        "producer %.0f/s, relay %.0f/s%n",
                        pair.ceiling().rate(), pair.system().rate());
                pairs.add(pair);
            }
            var figures = new ArrayList<>(figures(new Pairs(pairs)));
            figures.addAll(lag);
            return figures;
        }
    }

    @Override
    public void finish(Platform platform) throws SQLException {
        var books = new Books(Service.ORDER, platform);
        new WaitingEvents(books, 0).forget();
        new Jobs(books).resume(RELAY);
    }

    private static List<Figure> lag(Platform platform, Protocol protocol, EventLag lag)
            throws IOException, SQLException {
        var orders = new Ordering(platform, Service.ORDER, Ordering.readied(platform), Ordering.GOODS);
        var loop = new ClosedLoop(orders, () -> 0);
        loop.run(CONNECTIONS, protocol.warmUp().dividedBy(2));
        var half = loop.run(CONNECTIONS, protocol.each()).rate() / 2;
        var since = LocalDateTime.now(ZoneOffset.UTC);
        new OpenLoop(orders).run(CONNECTIONS * 2, half, protocol.each().multipliedBy(2));
        var waited = lag.since(since);
        return List.of(
                Figure.of("orders/s meanwhile", half),
                Figure.count("their events", waited.getTotalCount()).atLeast(1),
                Figure.of("lag p50, ms", waited.getValueAtPercentile(50) / MICROS),
                Figure.of("lag p99, ms", waited.getValueAtPercentile(99) / MICROS)
                        .atMost(LAG_AIM),
                Figure.of("lag, worst, ms", waited.getMaxValue() / MICROS));
    }

    private static List<Figure> figures(Pairs pairs) {
        return List.of(
                Figure.of("two producers in a row, apart", pairs.mostApart())
                        .atMost(Pairs.MOST_APART), // or the run is void
                Figure.of("producer, messages/s", pairs.median(pair -> pair.ceiling()
                        .rate())),
                Figure.of(
                        "relay, messages/s", pairs.median(pair -> pair.system().rate())),
                Figure.of("producer, CPU ms each", pairs.median(pair -> pair.ceiling()
                        .cpuMillisPerUnit())),
                Figure.of(
                        "relay, CPU ms each", pairs.median(pair -> pair.system().cpuMillisPerUnit())),
                Figure.of("relay / producer, least", pairs.least()),
                Figure.of("relay / producer", pairs.median()).atLeast(AIM),
                Figure.of("relay / producer, most", pairs.most()));
    }

    private record Sides(Platform platform, Jobs jobs, WaitingEvents outbox, RawSender sender) {

        Pair pair() throws SQLException {
            jobs.rest(RELAY);
            LockSupport.parkNanos(UNTIL_IT_RESTS.toNanos());
            outbox.fill();
            var pids = platform.pids();
            var withUs = new ArrayList<>(pids);
            withUs.add(ProcessHandle.current().pid());
            var ceiling = timed(withUs, () -> sender.send(outbox.events()));
            var system = timed(pids, () -> {
                jobs.resume(RELAY);
                outbox.awaitEmpty();
            });
            return new Pair(ceiling, system);
        }

        private Tally timed(List<Long> pids, Step step) throws SQLException {
            var cpu = Machine.cpuMillis(pids);
            var began = System.nanoTime();
            step.go();
            var seconds = (System.nanoTime() - began) / 1e9;
            return new Tally(outbox.size(), 0, seconds, Machine.cpuMillis(pids) - cpu);
        }
    }

    private interface Step {

        void go() throws SQLException;
    }
}
