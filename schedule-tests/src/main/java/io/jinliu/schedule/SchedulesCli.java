package io.jinliu.schedule;

import io.jinliu.schedule.Schedule.Outcome;
import io.jinliu.schedule.service.Sabotage;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * Runs many schedules and tells of those in which an invariant broke; ends after a few. {@code ./jinliu schedules} knows
 * the options and calls it with four words: the first seed, how many, whether to print every step, and at which channel
 * people pay. Exit code 1 when an invariant broke.
 */
public final class SchedulesCli {

    private static final int FEW = 3;

    private final PrintStream out;
    private final boolean trace;
    private final Market market;

    private SchedulesCli(PrintStream out, boolean trace, Market market) {
        this.out = out;
        this.trace = trace;
        this.market = market;
    }

    public static void main(String[] arguments) {
        var out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        var schedules = new SchedulesCli(out, Boolean.parseBoolean(arguments[2]), Market.named(arguments[3]));
        System.exit(schedules.run(Long.parseLong(arguments[0]), Integer.parseInt(arguments[1])));
    }

    private int run(long seed, int count) {
        var began = System.nanoTime();
        var broken = 0;
        var next = seed;
        try (var world = new World(Sabotage.NONE, market)) {
            while (next < seed + count && broken < FEW) {
                var outcome = Schedule.run(world, next++);
                tell(outcome);
                broken += outcome.holds() ? 0 : 1;
            }
        }
        out.printf(
                "%d schedules (%s) from seed %d, %d with violations, %d s%n",
                next - seed,
                market.name().toLowerCase(Locale.ROOT),
                seed,
                broken,
                (System.nanoTime() - began) / 1_000_000_000);
        return broken == 0 ? 0 : 1;
    }

    private void tell(Outcome outcome) {
        if (trace || !outcome.holds()) {
            outcome.trace().forEach(out::println);
        }
        if (!outcome.holds()) {
            out.printf("%nSeed %d:%n", outcome.seed());
            outcome.violations().forEach(violation -> out.println("  " + violation));
            out.printf(
                    "Repeat it: ./jinliu schedules --seed %d --count 1 --trace --channel %s%n%n",
                    outcome.seed(), market.name().toLowerCase(Locale.ROOT));
        }
    }
}
