package io.jinliu.acceptance.fault;

import io.jinliu.acceptance.check.CannotLook;
import io.jinliu.fault.Failpoint;
import io.jinliu.platform.control.ControlClient;
import io.jinliu.platform.control.PartReport;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;

/** Kills services, at once or at a failpoint, and sees how long the platform takes to have them ready again. */
final class Executioner {

    private static final Duration TO_REACH = Duration.ofSeconds(90);
    private static final Duration TO_RETURN = Duration.ofMinutes(3);

    private final ControlClient platform;
    private final Path folder;

    /** @param folder where the services' agents look for orders */
    Executioner(ControlClient platform, Path folder) {
        this.platform = platform;
        this.folder = folder;
    }

    /** A death, and how long it took until the service was ready again. */
    record Death(String service, String where, Duration back) {}

    /** Empty when the traffic never came by. */
    Optional<Death> at(Failpoint point) throws InterruptedException {
        var victim = ready(point.service());
        arm(point);
        if (!died(victim, TO_REACH)) {
            disarm(point);
            return Optional.empty();
        }
        return Optional.of(new Death(point.service(), point.name(), back(victim)));
    }

    Death now(String service) throws InterruptedException {
        var victim = ready(service);
        ProcessHandle.of(pid(victim)).ifPresent(ProcessHandle::destroyForcibly);
        died(victim, TO_REACH);
        return new Death(service, "killed", back(victim));
    }

    private void arm(Failpoint point) {
        try {
            Files.createDirectories(folder);
            var beside = Files.writeString(folder.resolve("order"), point.name());
            Files.move(beside, orderFor(point), StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void disarm(Failpoint point) {
        try {
            Files.deleteIfExists(orderFor(point));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path orderFor(Failpoint point) {
        return folder.resolve(point.service() + ".armed");
    }

    private PartReport ready(String service) throws InterruptedException {
        var end = System.nanoTime() + TO_RETURN.toNanos();
        while (System.nanoTime() < end) {
            var part = part(service);
            if (part.isReady()) {
                return part;
            }
            Thread.sleep(100);
        }
        throw new CannotLook(service + " does not become ready");
    }

    private static boolean died(PartReport victim, Duration patience) throws InterruptedException {
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

    private Duration back(PartReport victim) throws InterruptedException {
        var began = System.nanoTime();
        while (System.nanoTime() - began < TO_RETURN.toNanos()) {
            var part = part(victim.name());
            if (part.isReady() && !Objects.equals(part.pid(), victim.pid())) {
                return Duration.ofNanos(System.nanoTime() - began);
            }
            Thread.sleep(50);
        }
        throw new CannotLook(victim.name() + " does not come back");
    }

    private PartReport part(String service) throws InterruptedException {
        return platform.status().stream()
                .flatMap(report -> report.parts().stream())
                .filter(part -> part.name().equals(service))
                .findFirst()
                .orElseThrow(() -> new CannotLook("The platform knows no " + service));
    }

    private static long pid(PartReport part) {
        return Objects.requireNonNull(part.pid(), "a part that is ready has a process");
    }
}
