package io.jinliu.platform.cli;

import io.jinliu.platform.control.PartReport;
import io.jinliu.platform.control.PlatformReport;
import java.io.PrintStream;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The status for people. */
record StatusTable(PrintStream out) {

    private static final String ROW = "%-20s %-11s %-17s %9s %9s %9s %9s%n";

    void show(PlatformReport report) {
        out.printf(ROW, "PART", "STATE", "ADDRESS", "PROCESS", "MEMORY", "START", "RESTARTS");
        for (var part : report.parts()) {
            out.printf(
                    ROW,
                    part.name(),
                    part.phase().name().toLowerCase(Locale.ROOT),
                    "127.0.0.1:" + part.port(),
                    text(part.pid(), ""),
                    text(part.residentMebibytes(), " MiB"),
                    start(part),
                    part.restarts());
        }
        out.printf("%d MiB in all. Data and logs: %s%n", report.residentMebibytes(), report.data());
        report.parts().stream()
                .filter(part -> !part.detail().isEmpty())
                .forEach(part -> out.printf("%n%s %s%n", part.name(), part.detail()));
    }

    private static String text(@Nullable Object value, String unit) {
        return value == null ? "-" : value + unit;
    }

    private static String start(PartReport part) {
        var millis = part.startMillis();
        return millis == null ? "-" : "%.1f s".formatted(millis / 1000.0);
    }
}
