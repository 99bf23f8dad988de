package io.jinliu.bench.cli;

import io.jinliu.bench.ground.Machine;
import io.jinliu.bench.ground.Platform;
import io.jinliu.bench.job.Benchmark;
import io.jinliu.bench.job.Contest;
import io.jinliu.bench.measure.ClosedLoop;
import io.jinliu.bench.measure.Latency;
import io.jinliu.bench.measure.OpenLoop;
import io.jinliu.bench.measure.Pair;
import io.jinliu.bench.measure.Pairs;
import io.jinliu.bench.measure.Protocol;
import io.jinliu.bench.measure.Tally;
import io.jinliu.bench.measure.Work;
import io.jinliu.bench.profile.Costs;
import java.io.IOException;
import java.io.PrintStream;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** One run of one benchmark: warm up, choose connections, pairs, latency, costs; then the books must hold. */
final class Run {

    private static final List<Double> SHARES = List.of(0.5, 0.8);
    private static final int AT_ONCE = 48;
    private static final double HEADROOM = 1.5;
    private static final Duration PROFILED = Duration.ofSeconds(20);
    private static final int LITTLE_CODE_WARMS_QUICKER = 4;

    private final Benchmark benchmark;
    private final Platform platform;
    private final Protocol protocol;
    private final PrintStream out;
    private final long self = ProcessHandle.current().pid();

    Run(Benchmark benchmark, Platform platform, Protocol protocol, PrintStream out) {
        this.benchmark = benchmark;
        this.platform = platform;
        this.protocol = protocol;
        this.out = out;
    }

    Result measure() throws IOException, SQLException {
        benchmark.start(platform);
        var result = contested();
        if (protocol.isResult()) {
            Settling.of(benchmark, platform);
        }
        return result;
    }

    private Result contested() throws IOException, SQLException {
        try (var contest = benchmark.prepare(platform)) {
            var loadBefore = Machine.load();
            var generator = Generator.ceiling();
            out.printf("generator against a no-op endpoint: %.0f/s%n", generator.rate());
            var few = protocol.warmUp().dividedBy(LITTLE_CODE_WARMS_QUICKER);
            var ceiling = side("ceiling", contest.ceiling(), few, List.of(self));
            var system = contest.inside()
                    ? side("system", contest.system(), few, List.of(self))
                    : side(
                            "system",
                            contest.system(),
                            contest.system().isDearToProvide() ? few : protocol.warmUp(),
                            List.of());
            var pairs = pairs(ceiling, system);
            var latencies = contest.overHttp() ? latencies(contest, pairs) : List.<Latency>of();
            var load = new Result.Load(loadBefore, Machine.load());
            if (protocol.isResult() && !contest.inside()) {
                costs(system);
            }
            return new Result(
                    benchmark, protocol, pairs, ceiling.workers, system.workers, latencies, generator.rate(), load);
        }
    }

    private Side side(String name, Work work, Duration warmUp, List<Long> besides) throws IOException, SQLException {
        var pids = new ArrayList<>(platform.pids());
        pids.addAll(besides);
        var loop = new ClosedLoop(work, () -> Machine.cpuMillis(pids));
        var tries = protocol.connections();
        var each = warmUp.dividedBy(2L * tries.size());
        var best = new Side(
                name, work, loop, tries.getLast(), expected(name, work, loop, tries.getLast(), warmUp.dividedBy(2)));
        for (var workers : tries) {
            var rate = run(name, work, loop, workers, each, best.expected).rate();
            if (rate > best.expected || workers.equals(tries.getFirst())) {
                best = new Side(name, work, loop, workers, rate);
            }
        }
        return best;
    }

    /** The first half of the warm-up says how much will be used up. */
    private double expected(String name, Work work, ClosedLoop loop, int workers, Duration time)
            throws IOException, SQLException {
        var first = run(name, work, loop, workers, Duration.ofSeconds(1), 300);
        return run(name, work, loop, workers, time, first.rate()).rate();
    }

    private Tally run(String name, Work work, ClosedLoop loop, int workers, Duration time, double expected)
            throws IOException, SQLException {
        work.provide((int) (HEADROOM * expected * time.toMillis() / 1000) + 1);
        var tally = loop.run(workers, time);
        out.printf(
                "%-8s %3d connections %8.0f/s %7.3f CPU ms each, %d refused%n",
                name, workers, tally.rate(), tally.cpuMillisPerUnit(), tally.refused());
        return tally;
    }

    private Pairs pairs(Side ceiling, Side system) throws IOException, SQLException {
        var pairs = new ArrayList<Pair>();
        for (int i = 0; i < protocol.pairs(); i++) {
            pairs.add(new Pair(once(ceiling), once(system)));
        }
        return new Pairs(pairs);
    }

    private Tally once(Side side) throws IOException, SQLException {
        return run(side.name, side.work, side.loop, side.workers, protocol.each(), side.expected);
    }

    private void costs(Side system) throws IOException, SQLException {
        system.work.provide((int) (HEADROOM * system.expected * PROFILED.toSeconds()) + 1);
        new Costs(platform, out).of(() -> system.loop.run(system.workers, PROFILED));
    }

    private List<Latency> latencies(Contest contest, Pairs pairs) throws IOException, SQLException {
        var latencies = new ArrayList<Latency>();
        for (var share : SHARES) {
            var perSecond = pairs.median(pair -> pair.system().rate()) * share;
            latencies.add(latency("system", contest.system(), perSecond));
            if (contest.without().isPresent()) {
                latencies.add(latency("without", contest.without().get(), perSecond));
            }
        }
        return latencies;
    }

    private Latency latency(String name, Work work, double perSecond) throws IOException, SQLException {
        work.provide((int) (perSecond * protocol.each().toSeconds()) + 1);
        return new OpenLoop(work).run(AT_ONCE, perSecond, protocol.each()).named(name);
    }

    private record Side(String name, Work work, ClosedLoop loop, int workers, double expected) {}
}
