package io.jinliu.invariant;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * The whole check.
 *
 * @param waited how long it took to come to rest, or how long we waited for it
 * @param timingDifferences what was still on its way when we judged
 */
public record Report(Instant businessTime, Duration waited, List<String> timingDifferences, List<Verdict> verdicts) {

    public Report {
        timingDifferences = List.copyOf(timingDifferences);
        verdicts = List.copyOf(verdicts);
    }

    public long violations() {
        return verdicts.stream()
                .mapToLong(verdict -> verdict.violations().size())
                .sum();
    }
}
