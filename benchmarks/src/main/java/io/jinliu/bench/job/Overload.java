package io.jinliu.bench.job;

import io.jinliu.bench.ground.Platform;
import io.jinliu.bench.measure.CannotMeasure;
import io.jinliu.bench.measure.Capacity;
import io.jinliu.bench.measure.Figure;
import io.jinliu.bench.measure.Flood;
import io.jinliu.bench.measure.Flow;
import io.jinliu.bench.measure.Protocol;
import io.jinliu.platform.plan.Service;
import java.io.IOException;
import java.io.PrintStream;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;

/** Twice as much as order-service can do, then four fifths: it does what it can and turns the others away at once. */
record Overload() implements Trial {

    private static final double TOO_MUCH = 2;
    private static final double BEARABLE = 0.8;
    private static final double SHARE_BESIDE = 0.05;

    /** More than order-service takes in at once (common-lib's AdmissionSettings), or this program would queue for it. */
    private static final int AT_ONCE = 384;

    private static final int BESIDE = 16;
    private static final Duration RECOVERY = Duration.ofSeconds(30);

    @Override
    public String id() {
        return "overload";
    }

    @Override
    public String title() {
        return "POST /orders at order-service, twice what it can do, then 0.8 of it; watchers and news beside";
    }

    @Override
    public List<String> services() {
        return List.of("order-service", "gateway-service");
    }

    @Override
    public List<Figure> measure(Platform platform, Protocol protocol, PrintStream out)
            throws IOException, SQLException {
        var buyers = Ordering.readied(platform);
        var orders = new Ordering(platform, Service.ORDER, buyers, Ordering.GOODS);
        var capacity = new Capacity(orders, protocol, out).perSecond();
        var beside = Beside.readied(platform, buyers.get(0));
        orders.provide(1);
        var course = together(
                new Flood(orders, AT_ONCE, TOO_MUCH * capacity),
                new Flood(beside, BESIDE, SHARE_BESIDE * TOO_MUCH * capacity),
                Duration.ofSeconds(protocol.isResult() ? 60 : 15));
        var after = new Flood(orders, AT_ONCE, BEARABLE * capacity).run(RECOVERY);
        return figures(capacity, course, after);
    }

    private static Course together(Flood orders, Flood beside, Duration time) {
        try (var other = Executors.newSingleThreadExecutor()) {
            var answers = other.submit(() -> beside.run(time));
            var flow = orders.run(time);
            return new Course(flow, answers.get());
        } catch (ExecutionException failed) {
            throw new CannotMeasure("What ran beside failed: " + failed.getCause(), failed);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new CannotMeasure("Interrupted", stopped);
        }
    }

    private static List<Figure> figures(double capacity, Course course, Flow after) {
        var orders = course.orders();
        var beside = course.beside();
        return List.of(
                Figure.of("capacity, orders/s", capacity),
                Figure.of("offered / capacity", orders.offeredPerSecond() / capacity)
                        .atLeast(0.9 * TOO_MUCH),
                Figure.of("sent late by, p99 ms", orders.lateMillis(99)),
                Figure.of("goodput / capacity", orders.acceptedPerSecond() / capacity)
                        .atLeast(0.9),
                Figure.of("accepted, p99 ms", orders.acceptedMillis(99)),
                Figure.count("turned away", orders.shed()).atLeast(1),
                Figure.of("turned away, p99 ms", orders.shedMillis(99)).atMost(10),
                Figure.count("failed otherwise", orders.failed()).atMost(0),
                Figure.count("watchers and news, answered", beside.accepted()).atLeast(1),
                Figure.count("watchers and news, turned away", beside.shed() + beside.failed())
                        .atMost(0),
                Figure.of("watchers and news, p99 ms", beside.acceptedMillis(99)),
                Figure.of("all accepted again after, s", after.lastTurnedAwaySeconds())
                        .atMost(10),
                Figure.of("goodput afterwards / capacity", after.acceptedPerSecond() / capacity));
    }

    private record Course(Flow orders, Flow beside) {}
}
