package io.jinliu.bench.job;

import io.jinliu.bench.ground.Platform;
import io.jinliu.bench.measure.Figure;
import io.jinliu.bench.measure.Protocol;
import java.io.IOException;
import java.io.PrintStream;
import java.sql.SQLException;
import java.util.List;

/** What no pair of rates can say: it has a course of its own, and finds several figures. */
public non-sealed interface Trial extends Measurement {

    /** @param out hears how it goes */
    List<Figure> measure(Platform platform, Protocol protocol, PrintStream out) throws IOException, SQLException;
}
