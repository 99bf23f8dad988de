package io.jinliu.acceptance.fault;

import java.io.PrintStream;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;

/** How long each victim took to be ready again. */
final class Tally {

    private static final String ROW = "  %-20s %-24s %s%n";

    private final List<Return> returns = new CopyOnWriteArrayList<>();
    private final PrintStream out;

    Tally(PrintStream out) {
        this.out = out;
    }

    private record Return(String victim, Duration after) {}

    /** @param after empty if nothing happened */
    void tell(Blow blow, Optional<Duration> after) {
        after.ifPresentOrElse(
                time -> {
                    returns.add(new Return(blow.victim(), time));
                    out.printf(ROW, blow.victim(), blow.what(), "ready again after " + seconds(time));
                },
                () -> out.printf(ROW, blow.victim(), blow.what(), "nobody came by"));
    }

    int count() {
        return returns.size();
    }

    void sum() {
        var byVictim = new TreeMap<String, List<Duration>>();
        for (var one : returns) {
            byVictim.merge(one.victim(), List.of(one.after()), Tally::join);
        }
        byVictim.forEach((victim, times) -> out.printf(
                "Ready again: %-20s %3d times, median %s, longest %s%n",
                victim, times.size(), seconds(median(times)), seconds(times.getLast())));
    }

    void sum(Map<String, ? extends Number> ends) {
        new TreeMap<>(ends).forEach((end, times) -> out.printf("  %-24s %s times%n", end, times));
    }

    static String seconds(Duration duration) {
        return String.format(Locale.ROOT, "%.1f s", duration.toMillis() / 1000.0);
    }

    private static Duration median(List<Duration> sorted) {
        return sorted.get(sorted.size() / 2);
    }

    private static List<Duration> join(List<Duration> some, List<Duration> more) {
        return Stream.concat(some.stream(), more.stream())
                .sorted(Comparator.naturalOrder())
                .toList();
    }
}
