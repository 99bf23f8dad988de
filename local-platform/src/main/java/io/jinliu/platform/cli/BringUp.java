package io.jinliu.platform.cli;

import io.jinliu.platform.control.PlatformReport;
import io.jinliu.platform.engine.Folders;
import io.jinliu.platform.engine.LastLines;
import io.jinliu.platform.engine.PortTaken;
import io.jinliu.platform.engine.Ports;
import io.jinliu.platform.plan.BusinessClock;
import io.jinliu.platform.plan.Secrets;
import io.jinliu.platform.plan.Selection;
import io.jinliu.platform.run.Leftovers;
import java.io.PrintStream;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Starts the platform, unless it runs, and watches until it is ready. */
final class BringUp {

    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private final Workplace workplace;
    private final PrintStream out;
    private final boolean wires;

    /** @param wires whether the services reach everything through wires that can be cut */
    BringUp(Workplace workplace, PrintStream out, boolean wires) {
        this.workplace = workplace;
        this.out = out;
        this.wires = wires;
    }

    /**
     * @param training whether the services write start-up caches when they end
     * @return whether everything selected is ready
     */
    boolean up(Selection selection, boolean training) throws InterruptedException {
        Optional<Process> launched = Optional.empty();
        if (workplace.status().isPresent()) {
            out.println("Jinliu is up already; a new build or another selection needs ./jinliu down first.");
        } else {
            launched = Optional.of(launch(selection, training));
        }
        return conclude(watch(launched));
    }

    private Process launch(Selection selection, boolean training) throws InterruptedException {
        endLeftovers();
        requireFreePorts();
        Folders.secret(workplace.data().root());
        Folders.secret(workplace.data().logs());
        Secrets.of(workplace.data());
        setClock(System.getenv("JINLIU_CLOCK"));
        return new Daemon(workplace).launch(selection, training, wires);
    }

    private void endLeftovers() throws InterruptedException {
        var ended = new Leftovers(workplace.data().record()).end();
        if (!ended.isEmpty()) {
            out.println("Ended what a killed platform had left: " + String.join(", ", ended));
        }
    }

    private void requireFreePorts() {
        var taken = new ArrayList<String>();
        workplace.ports().all().forEach((purpose, port) -> {
            try {
                Ports.requireFree(purpose, port);
            } catch (PortTaken e) {
                taken.add(e.getMessage());
            }
        });
        if (!taken.isEmpty()) {
            throw new NotPossible(String.join(System.lineSeparator(), taken));
        }
    }

    private void setClock(@Nullable String instant) {
        if (instant == null || instant.isBlank()) {
            return;
        }
        try {
            new BusinessClock(workplace.data().clock(), Clock.systemUTC()).setTo(Instant.parse(instant));
            out.println("Business time starts at " + instant);
        } catch (DateTimeParseException e) {
            throw new NotPossible("JINLIU_CLOCK is no instant like 2026-11-11T00:00:00Z: " + instant);
        }
    }

    private PlatformReport watch(Optional<Process> launched) throws InterruptedException {
        try (var progress = Progress.on(out)) {
            var deadline = System.nanoTime() + PATIENCE.toNanos();
            while (true) {
                var report = workplace.status();
                report.ifPresent(progress::show);
                if (report.filter(BringUp::isDecided).isPresent()) {
                    return report.get();
                }
                if (report.isEmpty()) {
                    requireAlive(launched);
                }
                if (System.nanoTime() > deadline) {
                    throw new NotPossible("Not ready after %d minutes. See ./jinliu status and ./jinliu logs"
                            .formatted(PATIENCE.toMinutes()));
                }
                Thread.sleep(200);
            }
        }
    }

    private static boolean isDecided(PlatformReport report) {
        return report.parts().stream().allMatch(part -> part.isReady() || part.hasFailed());
    }

    private void requireAlive(Optional<Process> launched) {
        if (launched.isEmpty() || !launched.get().isAlive()) {
            var log = workplace.data().log(Daemon.PART);
            throw new NotPossible(
                    "The platform's process ended. Its last lines (%s):%n%s".formatted(log, LastLines.of(log, 20)));
        }
    }

    private boolean conclude(PlatformReport report) {
        var offset = workplace.offsetOption();
        for (var part : report.parts()) {
            if (part.hasFailed()) {
                out.printf("%n%s %s%n", part.name(), part.detail());
            }
        }
        if (report.isReady()) {
            out.printf("Ready: %s   data and logs: %s%n", address(report), report.data());
        } else {
            out.printf("%nThe rest keeps running. More: ./jinliu logs <part>%s%n", offset);
        }
        out.printf("Stop it: ./jinliu down%s%n", offset);
        return report.isReady();
    }

    /** Of the door that people use: the gateway, or the last of a partial start. */
    private String address(PlatformReport report) {
        var gateway = workplace.ports().gateway();
        var last = report.parts().getLast().port();
        var there = report.parts().stream().anyMatch(part -> part.port() == gateway);
        return workplace.ports().url(there ? gateway : last);
    }
}
