package io.jinliu.invariant;

import java.util.ArrayList;
import java.util.List;

/** What judging one invariant brings to light. */
final class Findings {

    private final List<Violation> violations = new ArrayList<>();
    private long examined;

    void examined(long rows) {
        examined += rows;
    }

    void violated(Violation violation) {
        violations.add(violation);
    }

    /** @param table without the number of its shard, which the row knows */
    void violated(Row row, String table, String key, Object expected, Object actual) {
        violations.add(row.place().violation(table, key, expected, actual));
    }

    Verdict verdict(Invariant invariant) {
        return new Verdict(invariant.id(), invariant.sentence(), examined, violations);
    }
}
