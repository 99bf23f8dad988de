package io.jinliu.bench.cli;

import io.jinliu.bench.job.Benchmark;
import io.jinliu.bench.measure.Latency;
import io.jinliu.bench.measure.Pairs;
import io.jinliu.bench.measure.Protocol;
import java.util.List;

/**
 * What one run found.
 *
 * @param generator its own ceiling, calls a second
 */
record Result(
        Benchmark benchmark,
        Protocol protocol,
        Pairs pairs,
        int ceilingWorkers,
        int systemWorkers,
        List<Latency> latencies,
        double generator,
        Load load) {

    /** The machine's load average of a minute, before and after. */
    record Load(double before, double after) {}
}
