package io.jinliu.invariant;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Two sides that must come to the same sum for every key: what others say it should be, and what is kept. */
final class Comparison {

    private final String expectedWords;
    private final String keptWords;
    private final Map<String, Sums> byKey = new LinkedHashMap<>();

    /** @param expectedWords and keptWords with %d for the sum */
    Comparison(String expectedWords, String keptWords) {
        this.expectedWords = expectedWords;
        this.keptWords = keptWords;
    }

    /** @param table where to look when nothing is kept at all */
    void expect(Row row, String table, String key, long amount) {
        var sums = at(key);
        sums.expected = Math.addExact(sums.expected, amount);
        if (sums.place == null) {
            sums.place = row.place();
            sums.table = table;
        }
    }

    void keep(Row row, String table, String key, long amount) {
        var sums = at(key);
        sums.kept = Math.addExact(sums.kept, amount);
        sums.place = row.place();
        sums.table = table;
    }

    /** Each key has been examined. */
    void judge(Findings findings) {
        findings.examined(byKey.size());
        byKey.forEach((key, sums) -> {
            if (sums.expected != sums.kept && sums.place != null) {
                findings.violated(sums.place.violation(
                        sums.table, key, expectedWords.formatted(sums.expected), keptWords.formatted(sums.kept)));
            }
        });
    }

    private Sums at(String key) {
        return byKey.computeIfAbsent(key, _ -> new Sums());
    }

    private static final class Sums {
        private long expected;
        private long kept;
        private String table = "";
        private @Nullable Place place;
    }
}
