package io.jinliu.bench.cli;

import io.jinliu.bench.ground.Machine;
import io.jinliu.bench.ground.Platform;
import io.jinliu.bench.job.Trial;
import io.jinliu.bench.measure.Figure;
import io.jinliu.bench.measure.Protocol;
import java.io.IOException;
import java.io.PrintStream;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** One run of one trial; then the books must hold. */
record TrialRun(Trial trial, Platform platform, Protocol protocol, PrintStream out) {

    List<Figure> measure() throws IOException, SQLException {
        trial.start(platform);
        var figures = new ArrayList<Figure>();
        figures.add(Figure.of("load before", Machine.load()));
        figures.addAll(trial.measure(platform, protocol, out));
        figures.add(Figure.of("load after", Machine.load()));
        if (protocol.isResult()) {
            Settling.of(trial, platform);
        }
        return List.copyOf(figures);
    }
}
