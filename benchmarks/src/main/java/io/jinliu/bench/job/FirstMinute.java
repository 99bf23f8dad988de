package io.jinliu.bench.job;

import io.jinliu.bench.ground.Child;
import io.jinliu.bench.ground.Platform;
import io.jinliu.bench.ground.Start;
import io.jinliu.bench.measure.ClosedLoop;
import io.jinliu.bench.measure.Figure;
import io.jinliu.bench.measure.Protocol;
import io.jinliu.platform.plan.Service;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * What a start-up cache is worth while the compilers are at work: order-service by itself, its supervisor kept away, under
 * load from the moment it is ready; without a cache, with one that was written after a mere start, and with one that was
 * written after load and so holds the profiles which the thorough compiler needs (JEP 515).
 */
record FirstMinute() implements Trial {

    private static final int CONNECTIONS = 16;
    private static final int WINDOWS = 4;
    private static final String CACHE = "-XX:AOTCache=";

    @Override
    public String id() {
        return "B12w";
    }

    @Override
    public String title() {
        return "POST /orders in the first four times 20 s of order-service: no cache, a cache, a cache trained under load";
    }

    @Override
    public List<String> services() {
        return List.of("order-service", "gateway-service");
    }

    @Override
    public List<Figure> measure(Platform platform, Protocol protocol, PrintStream out)
            throws IOException, SQLException {
        var orders = new Ordering(platform, Service.ORDER, Ordering.readied(platform), Ordering.GOODS);
        var pid = platform.pid(Service.ORDER);
        var port = platform.ports().of(Service.ORDER);
        var plain = Child.like(pid).without(CACHE);
        var folder = Files.createTempDirectory(platform.data().apps(), "bench");
        var figures = new ArrayList<Figure>();
        try (var _ = platform.hold(Service.ORDER)) {
            Start.end(ProcessHandle.of(pid).orElseThrow());
            var started = trained(plain, port, folder.resolve("started.aot"), () -> {});
            var loaded = trained(plain, port, folder.resolve("loaded.aot"), () -> perSecond(orders, protocol.warmUp()));
            var course = new Course(orders, port, protocol.isResult() ? Duration.ofSeconds(20) : protocol.each(), out);
            figures.addAll(course.of("no cache", plain));
            figures.addAll(course.of("cache", started));
            figures.addAll(course.of("cache trained under load", loaded));
        }
        Start.awaitReady(port);
        return List.copyOf(figures);
    }

    /** As it must be started to use the cache that this writes. */
    private static Child trained(Child plain, int port, Path cache, Drill drill) throws IOException {
        try (var _ = Start.Running.of(plain.with("-XX:AOTCacheOutput=" + cache), port)) {
            drill.run();
        }
        return plain.with(CACHE + cache);
    }

    private static double perSecond(Ordering orders, Duration time) throws IOException {
        orders.provide(1);
        return new ClosedLoop(orders, () -> 0).run(CONNECTIONS, time).rate();
    }

    private interface Drill {
        void run() throws IOException;
    }

    private record Course(Ordering orders, int port, Duration window, PrintStream out) {

        List<Figure> of(String name, Child child) throws IOException {
            var figures = new ArrayList<Figure>();
            try (var running = Start.Running.of(child, port)) {
                figures.add(Figure.of(name + ", ready after s", running.seconds()));
                for (int i = 1; i <= WINDOWS; i++) {
                    figures.add(Figure.of("%s, orders/s, window %d".formatted(name, i), perSecond(orders, window)));
                }
            }
            figures.forEach(figure -> out.printf("%-48s %8.1f%n", figure.name(), figure.value()));
            return figures;
        }
    }
}
