package io.jinliu.schedule.judge;

import com.google.errorprone.annotations.FormatMethod;
import com.google.errorprone.annotations.FormatString;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** What does not hold, each with the number of its invariant. */
public final class Findings {

    private final List<String> all = new ArrayList<>();

    @FormatMethod
    public void add(String invariant, @FormatString String format, Object... details) {
        all.add(invariant + " " + format.formatted(details));
    }

    /** Finds something unless the two are equal. */
    void equal(String invariant, Object expected, Object actual, String what) {
        if (!Objects.equals(expected, actual)) {
            add(invariant, "%s: expected %s, is %s", what, expected, actual);
        }
    }

    public List<String> all() {
        return List.copyOf(all);
    }
}
