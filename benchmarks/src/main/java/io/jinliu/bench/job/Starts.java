package io.jinliu.bench.job;

import io.jinliu.bench.ground.Child;
import io.jinliu.bench.ground.Start;
import io.jinliu.bench.measure.Figure;
import io.jinliu.bench.measure.Median;
import java.io.IOException;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;

/** Several starts of the same. */
final class Starts {

    private static final double AIM_SECONDS = 4;
    private static final double AIM_MEBIBYTES = 350;

    private final String name;
    private final Child child;
    private final int port;
    private final List<Start> all = new ArrayList<>();

    Starts(String name, Child child, int port) {
        this.name = name;
        this.child = child;
        this.port = port;
    }

    void once(PrintStream out) throws IOException {
        var start = Start.of(child, port);
        out.printf("%-32s ready after %5.2f s with %4d MiB%n", name, start.seconds(), start.mebibytes());
        all.add(start);
    }

    double seconds() {
        return Median.of(all.stream().mapToDouble(Start::seconds));
    }

    List<Figure> figures() {
        return List.of(Figure.of(name + ", ready after s", seconds()), Figure.of(name + ", MiB", mebibytes()));
    }

    /** For what users start. */
    List<Figure> aimed() {
        return List.of(
                figures().getFirst().atMost(AIM_SECONDS), figures().getLast().atMost(AIM_MEBIBYTES));
    }

    private double mebibytes() {
        return Median.of(all.stream().mapToDouble(start -> (double) start.mebibytes()));
    }
}
