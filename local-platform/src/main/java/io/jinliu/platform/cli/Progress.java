package io.jinliu.platform.cli;

import io.jinliu.platform.control.PartReport;
import io.jinliu.platform.control.PlatformReport;
import java.io.Console;
import java.io.PrintStream;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.jspecify.annotations.Nullable;

/** How a start is shown: a bar on a terminal, a line per event elsewhere. */
sealed interface Progress extends AutoCloseable {

    static Progress on(PrintStream out) {
        var terminal = Optional.ofNullable(System.console()).filter(Console::isTerminal);
        return terminal.isPresent() ? new Bar() : new Lines(out);
    }

    void show(PlatformReport report);

    @Override
    void close();

    /** Parts that are ready out of all, and those that are waited for. */
    final class Bar implements Progress {

        private @Nullable ProgressBar bar;

        @Override
        public void show(PlatformReport report) {
            var current = bar == null ? open(report.parts().size()) : bar;
            bar = current;
            current.stepTo(report.parts().stream().filter(PartReport::isReady).count());
            current.setExtraMessage(report.parts().stream()
                    .filter(part -> !part.isReady())
                    .map(PartReport::name)
                    .collect(Collectors.joining(" ", " ", "")));
        }

        @Override
        public void close() {
            if (bar != null) {
                bar.close();
            }
        }

        private static ProgressBar open(int parts) {
            return new ProgressBarBuilder()
                    .setTaskName("Jinliu")
                    .setInitialMax(parts)
                    .setStyle(ProgressBarStyle.COLORFUL_UNICODE_BAR)
                    .setUpdateIntervalMillis(200)
                    .build();
        }
    }

    /** For logs and pipes. */
    final class Lines implements Progress {

        private final Set<String> told = new HashSet<>();
        private final PrintStream out;

        private Lines(PrintStream out) {
            this.out = out;
        }

        @Override
        public void show(PlatformReport report) {
            for (var part : report.parts()) {
                var line = line(part);
                if (!line.isEmpty() && told.add(line)) {
                    out.println(line);
                }
            }
        }

        @Override
        public void close() {
            out.flush();
        }

        private static String line(PartReport part) {
            return switch (part.phase()) {
                case READY -> "%-20s ready on 127.0.0.1:%d".formatted(part.name(), part.port()) + duration(part);
                case FAILED -> "%-20s failed".formatted(part.name());
                case RESTARTING -> "%-20s %s".formatted(part.name(), part.detail());
                case WAITING, STARTING, STOPPING, STOPPED -> "";
            };
        }

        private static String duration(PartReport part) {
            var millis = part.startMillis();
            return millis == null ? "" : " after %.1f s".formatted(millis / 1000.0);
        }
    }
}
