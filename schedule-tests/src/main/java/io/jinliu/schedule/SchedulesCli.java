package io.jinliu.schedule;

import io.jinliu.schedule.Schedule.Outcome;
import io.jinliu.schedule.service.Sabotage;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Runs many schedules and tells of those in which an invariant broke. */
@Command(
        name = "schedules",
        mixinStandardHelpOptions = true,
        description = "在一个 JVM 中随机交错所有状态机，并核对每一分钱。 Random schedules of all state machines in one JVM, each judged.",
        exitCodeListHeading = "%n",
        exitCodeList = {"0:every invariant holds in every schedule", "1:not so", "2:not understood"})
public final class SchedulesCli implements Callable<Integer> {

    private static final int FEW = 3;

    private final PrintStream out;

    @Option(
            names = "--seed",
            paramLabel = "N",
            description = {"第一个种子。", "The first seed (1); the next ones follow."})
    private long seed = 1;

    @Option(
            names = "--count",
            paramLabel = "N",
            description = {"多少个。", "How many (1000)."})
    private int count = 1000;

    @Option(
            names = "--trace",
            description = {"打印每一步。", "Prints every step."})
    private boolean trace;

    SchedulesCli(PrintStream out) {
        this.out = out;
    }

    public static void main(String[] arguments) {
        var out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        System.exit(new CommandLine(new SchedulesCli(out)).execute(arguments));
    }

    @Override
    public Integer call() {
        var began = System.nanoTime();
        var broken = 0;
        try (var world = new World(Sabotage.NONE)) {
            for (long next = seed; next < seed + count && broken < FEW; next++) {
                var outcome = Schedule.run(world, next);
                tell(outcome);
                broken += outcome.holds() ? 0 : 1;
            }
        }
        out.printf(
                "%d schedules from seed %d, %d with violations, %d s%n",
                count, seed, broken, (System.nanoTime() - began) / 1_000_000_000);
        return broken == 0 ? 0 : 1;
    }

    private void tell(Outcome outcome) {
        if (trace || !outcome.holds()) {
            outcome.trace().forEach(out::println);
        }
        if (!outcome.holds()) {
            out.printf("%nSeed %d:%n", outcome.seed());
            outcome.violations().forEach(violation -> out.println("  " + violation));
            out.printf("Repeat it: ./jinliu schedules --seed %d --count 1 --trace%n%n", outcome.seed());
        }
    }
}
