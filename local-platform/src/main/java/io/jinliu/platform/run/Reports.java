package io.jinliu.platform.run;

import io.jinliu.platform.control.PartReport;
import io.jinliu.platform.control.PartReport.Phase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** The board as the outside sees it. */
final class Reports {

    private Reports() {}

    static PartReport of(Part part) {
        var state = part.state();
        var pid = part.pid();
        return new PartReport(
                part.name(),
                phase(state),
                detail(state),
                part.port(),
                pid.isPresent() ? pid.getAsLong() : null,
                state instanceof PartState.Ready ready ? ready.took().toMillis() : null,
                residentMebibytes(pid),
                part.restarts(),
                part.log().toString());
    }

    private static Phase phase(PartState state) {
        return switch (state) {
            case PartState.Waiting waiting -> Phase.WAITING;
            case PartState.Starting starting -> Phase.STARTING;
            case PartState.Ready ready -> Phase.READY;
            case PartState.Restarting restarting -> Phase.RESTARTING;
            case PartState.Failed failed -> Phase.FAILED;
            case PartState.Stopping stopping -> Phase.STOPPING;
            case PartState.Stopped stopped -> Phase.STOPPED;
        };
    }

    private static String detail(PartState state) {
        return switch (state) {
            case PartState.Waiting waiting -> "waits for " + waiting.what();
            case PartState.Restarting restarting -> restarting.reason();
            case PartState.Failed failed -> failed.reason();
            case PartState.Starting starting -> "";
            case PartState.Ready ready -> "";
            case PartState.Stopping stopping -> "";
            case PartState.Stopped stopped -> "";
        };
    }

    private static @Nullable Long residentMebibytes(OptionalLong pid) {
        if (pid.isEmpty()) {
            return null;
        }
        try (var lines = Files.lines(Path.of("/proc", Long.toString(pid.getAsLong()), "status"))) {
            return lines.filter(line -> line.startsWith("VmRSS:"))
                    .map(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
                    .findFirst()
                    .orElse(null);
        } catch (IOException gone) {
            return null;
        }
    }
}
