package io.jinliu.bench.cli;

import io.jinliu.bench.measure.Figure;
import java.io.PrintStream;
import java.util.List;

/** The result for people, and as a row of docs/performance.md. */
final class ResultTable {

    private ResultTable() {}

    static void print(Result result, PrintStream out) {
        var pairs = result.pairs();
        out.printf(
                "| %s | %.0f/s | %.0f/s | **%.2f** (%.2f–%.2f) | %.2f / %.2f | %d / %d | %.1f–%.1f |%n",
                result.benchmark().id(),
                pairs.median(pair -> pair.ceiling().rate()),
                pairs.median(pair -> pair.system().rate()),
                pairs.median(),
                pairs.least(),
                pairs.most(),
                pairs.median(pair -> pair.ceiling().cpuMillisPerUnit()),
                pairs.median(pair -> pair.system().cpuMillisPerUnit()),
                result.ceilingWorkers(),
                result.systemWorkers(),
                result.load().before(),
                result.load().after());
        for (var latency : result.latencies()) {
            out.printf(
                    "latency, %s, at %.0f/s: p50 %.1f ms, p99 %.1f ms, worst %.0f ms%n",
                    latency.of(), latency.perSecond(), latency.p50(), latency.p99(), latency.worst());
        }
        if (pairs.isVoid()) {
            out.println("VOID: two ceilings in a row were more than a quarter apart, or too much was refused.");
        }
    }

    static void print(String id, List<Figure> figures, PrintStream out) {
        for (var figure : figures) {
            out.printf("| %s | %s | %.2f | %s |%n", id, figure.name(), figure.value(), figure.verdict());
        }
    }
}
