package io.jinliu.acceptance.fault;

import io.jinliu.invariant.CannotLook;
import io.jinliu.platform.control.ControlClient;
import io.jinliu.platform.control.PartReport;
import java.time.Duration;
import java.util.Objects;

/** The running parts as the platform reports them: their processes, and whether they are ready. */
record Parts(ControlClient platform) {

    private static final Duration PATIENCE = Duration.ofMinutes(3);

    /** The part, as soon as it is ready. */
    PartReport ready(String name) throws InterruptedException {
        var end = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < end) {
            var part = part(name);
            if (part.isReady()) {
                return part;
            }
            Thread.sleep(50);
        }
        throw new CannotLook(name + " does not become ready");
    }

    /** Waits until the part is ready as another process than the one that died, and says how long that took. */
    Duration back(PartReport dead) throws InterruptedException {
        var began = System.nanoTime();
        while (Objects.equals(ready(dead.name()).pid(), dead.pid())) {
            Thread.sleep(20); // the platform has not noticed yet
        }
        return Duration.ofNanos(System.nanoTime() - began);
    }

    /** Whether the process has ended in time. */
    static boolean died(PartReport victim, Duration patience) throws InterruptedException {
        var process = ProcessHandle.of(pid(victim));
        var end = System.nanoTime() + patience.toNanos();
        while (process.isPresent() && process.get().isAlive()) {
            if (System.nanoTime() > end) {
                return false;
            }
            Thread.sleep(20);
        }
        return true;
    }

    static long pid(PartReport part) {
        return Objects.requireNonNull(part.pid(), "a part that is ready has a process");
    }

    private PartReport part(String name) throws InterruptedException {
        return platform.status().stream()
                .flatMap(report -> report.parts().stream())
                .filter(part -> part.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new CannotLook("The platform knows no " + name));
    }
}
