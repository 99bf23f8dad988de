package io.jinliu.platform.plan;

import java.util.HashMap;
import java.util.Optional;

/**
 * How the rows of a data folder are spread, and how they were before, as long as that is kept.
 *
 * @param kept the old side's tables, which are only read any more
 */
public record Layouts(Layout current, Optional<Layout> kept) {

    private static final String CURRENT = "current";
    private static final String KEPT = "kept";

    public static Layouts of(DataFolder data) {
        var lines = new SecretFile(data.layouts()).read();
        return new Layouts(
                Layout.of(lines.getOrDefault(CURRENT, Layout.FIRST.toString())),
                Optional.ofNullable(lines.get(KEPT)).map(Layout::of));
    }

    /** Written whole or not at all: the moment at which the services' settings are switched. */
    public void write(DataFolder data) {
        var lines = new HashMap<String, String>();
        lines.put(CURRENT, current.toString());
        kept.ifPresent(layout -> lines.put(KEPT, layout.toString()));
        new SecretFile(data.layouts()).write(lines);
    }
}
