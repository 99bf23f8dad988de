package io.jinliu.bench.job;

import io.jinliu.bench.ground.Child;
import io.jinliu.bench.ground.Platform;
import io.jinliu.bench.ground.Start;
import io.jinliu.bench.measure.CannotMeasure;
import io.jinliu.bench.measure.Figure;
import io.jinliu.bench.measure.Protocol;
import io.jinliu.platform.plan.Service;
import java.io.IOException;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;

/**
 * B12: one service after the other is ended and started again by itself, its supervisor kept away, while the rest stands
 * ready beside; starts with the cache, without it and of a service that does nothing take turns.
 */
record Starting() implements Trial {

    private static final int STARTS = 3;
    private static final String CACHE = "-XX:AOTCache=";

    @Override
    public String id() {
        return "B12";
    }

    @Override
    public String title() {
        return "start to ready and resident memory of each service, with AOT cache and without; an empty Boot service";
    }

    @Override
    public List<String> services() {
        return List.of();
    }

    /** As everybody's {@code ./jinliu up} starts them. */
    @Override
    public List<String> options() {
        return List.of();
    }

    @Override
    public void start(Platform platform) {
        platform.train();
    }

    @Override
    public List<Figure> measure(Platform platform, Protocol protocol, PrintStream out) throws IOException {
        var nothing = new Starts("empty Boot service", EmptyChild.at(freePort(platform)), freePort(platform));
        var figures = new ArrayList<Figure>();
        for (var service : Service.values()) {
            figures.addAll(oneByOne(platform, service, nothing, out));
        }
        figures.addAll(nothing.figures());
        return figures;
    }

    private static List<Figure> oneByOne(Platform platform, Service service, Starts nothing, PrintStream out)
            throws IOException {
        var pid = platform.pid(service);
        var child = Child.like(pid);
        if (!child.has(CACHE)) {
            throw new CannotMeasure(service.module() + " runs without a cache");
        }
        var port = platform.ports().of(service);
        var cached = new Starts(service.module() + ", cache", child, port);
        var plain = new Starts(service.module() + ", no cache", child.without(CACHE), port);
        try (var _ = platform.hold(service)) {
            Start.end(ProcessHandle.of(pid).orElseThrow());
            for (int i = 0; i < STARTS; i++) {
                for (var starts : List.of(nothing, cached, plain)) {
                    starts.once(out);
                }
            }
        }
        Start.awaitReady(port);
        var figures = new ArrayList<>(cached.aimed());
        figures.addAll(plain.figures());
        figures.add(Figure.of(service.module() + ", cache / empty", cached.seconds() / nothing.seconds()));
        return figures;
    }

    /** Where the wires would be cut, if there were any. */
    private static int freePort(Platform platform) {
        return platform.ports().wires();
    }
}
