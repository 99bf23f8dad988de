package io.jinliu.bench.cli;

import io.jinliu.bench.ground.Platform;
import io.jinliu.bench.job.Benchmark;
import io.jinliu.bench.job.Benchmarks;
import io.jinliu.bench.job.Measurement;
import io.jinliu.bench.job.Trial;
import io.jinliu.bench.measure.CannotMeasure;
import io.jinliu.bench.measure.Protocol;
import io.jinliu.platform.plan.Checkout;
import io.jinliu.platform.plan.PortPlan;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Measures ratios of the system to ceilings. Exit codes: 0 done, 1 no result, 2 not understood. */
@Command(
        name = "bench",
        mixinStandardHelpOptions = true,
        description = "测量系统与上限之比。 Measures the system against its ceilings.")
public final class BenchCli implements Callable<Integer> {

    /** The system measured stands this much further than the developer's own, which is left alone. */
    private static final int APART = 50;

    private final PrintStream out;
    private final Checkout checkout;
    private final PortPlan ports;

    @Parameters(
            arity = "0..*",
            paramLabel = "NAME",
            description = {"名称，如 B1。", "Which, such as B1; all if none is named."})
    private List<String> names = List.of();

    @Option(
            names = "--quick",
            description = {"三对三秒，仅供开发。", "Three pairs of three seconds; no result, but a hint."})
    private boolean quick;

    @Option(
            names = "--list",
            description = {"列出名称。", "Lists the names."})
    private boolean list;

    @Option(names = "--keep", description = "Leaves the system running, to look at it with a profiler.")
    private boolean keep;

    BenchCli(PrintStream out, Checkout checkout, PortPlan ports) {
        this.out = out;
        this.checkout = checkout;
        this.ports = ports;
    }

    public static void main(String[] arguments) {
        var out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        var ports = new PortPlan(Integer.getInteger("jinliu.offset", 0) + APART);
        System.exit(new CommandLine(new BenchCli(out, Checkout.current(), ports)).execute(arguments));
    }

    @Override
    public Integer call() throws IOException, SQLException {
        if (list) {
            Benchmarks.ALL.forEach(benchmark -> out.printf("%-9s %s%n", benchmark.id(), benchmark.title()));
            return 0;
        }
        var worst = 0;
        for (var benchmark : chosen()) {
            worst = Math.max(worst, run(benchmark));
        }
        return worst;
    }

    private List<Measurement> chosen() {
        var known = Benchmarks.ALL.stream().map(Measurement::id).toList();
        for (var name : names) {
            if (!known.contains(name)) {
                throw new CommandLine.ParameterException(
                        new CommandLine(this), "There is no %s among %s".formatted(name, known));
            }
        }
        return Benchmarks.ALL.stream()
                .filter(benchmark -> names.isEmpty() || names.contains(benchmark.id()))
                .toList();
    }

    private int run(Measurement measurement) throws IOException, SQLException {
        out.printf("%n== %s %s%n", measurement.id(), measurement.title());
        var options = measurement.options();
        var platform = new Platform(checkout, ports, options);
        var lines = new ResultLine(file(), Commit.of(checkout.home()), options);
        platform.close();
        try {
            return switch (measurement) {
                case Benchmark benchmark -> contest(benchmark, platform, lines);
                case Trial trial -> trial(trial, platform, lines);
            };
        } catch (CannotMeasure noResult) {
            noResult.printStackTrace(out);
            return 1;
        } finally {
            if (!keep) {
                platform.close();
            }
        }
    }

    private int contest(Benchmark benchmark, Platform platform, ResultLine lines) throws IOException, SQLException {
        var result = new Run(benchmark, platform, protocol(), out).measure();
        ResultTable.print(result, out);
        lines.append(result, Clock.systemUTC().instant());
        return result.pairs().isVoid() ? 1 : 0;
    }

    private int trial(Trial trial, Platform platform, ResultLine lines) throws IOException, SQLException {
        var figures = new TrialRun(trial, platform, protocol(), out).measure();
        ResultTable.print(trial.id(), figures, out);
        lines.append(
                trial.id(), protocol().isResult(), figures, Clock.systemUTC().instant());
        return 0;
    }

    private Protocol protocol() {
        return quick ? Protocol.quick() : Protocol.full();
    }

    private Path file() {
        return checkout.home().resolve(".jinliu").resolve("benchmarks.jsonl");
    }
}
