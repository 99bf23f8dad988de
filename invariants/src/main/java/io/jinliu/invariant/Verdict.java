package io.jinliu.invariant;

import java.util.List;

/**
 * What became of one invariant.
 *
 * @param examined rows that were looked at; an invariant over nothing holds, and shows that it does
 */
public record Verdict(String id, String sentence, long examined, List<Violation> violations) {

    public Verdict {
        violations = List.copyOf(violations);
    }

    public boolean holds() {
        return violations.isEmpty();
    }
}
