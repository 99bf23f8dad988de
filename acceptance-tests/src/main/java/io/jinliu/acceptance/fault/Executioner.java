package io.jinliu.acceptance.fault;

import com.sun.tools.attach.AgentInitializationException;
import com.sun.tools.attach.AgentLoadException;
import com.sun.tools.attach.AttachNotSupportedException;
import com.sun.tools.attach.VirtualMachine;
import io.jinliu.invariant.CannotLook;
import io.jinliu.platform.control.PartReport;
import io.jinliu.platform.plan.Checkout;
import io.jinliu.platform.plan.DataFolder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.Optional;

/** Strikes one part, and sees how long the platform takes to have it ready again. */
record Executioner(Parts parts, DataFolder data, WireDoor wires) {

    private static final Duration TO_REACH = Duration.ofSeconds(60);
    private static final Duration TO_DIE = Duration.ofSeconds(10);
    private static final String NOWHERE = "";

    /** @return how long until the part was ready again; empty when nobody came by the point where it should die */
    Optional<Duration> strike(Blow blow) throws InterruptedException {
        return switch (blow) {
            case Blow.Reached reached -> at(reached);
            case Blow.Killed(var victim) -> Optional.of(killed(parts.ready(victim)));
            case Blow.Paused paused -> Optional.of(paused(paused));
            case Blow.Away away -> Optional.of(away(away));
            case Blow.Wired wired -> Optional.of(wires.suffer(wired));
        };
    }

    private Optional<Duration> at(Blow.Reached blow) throws InterruptedException {
        var victim = parts.ready(blow.victim());
        arm(victim, blow.point().name());
        if (!Parts.died(victim, TO_REACH)) {
            arm(victim, NOWHERE);
            return Optional.empty();
        }
        return Optional.of(parts.back(victim));
    }

    private Duration killed(PartReport victim) throws InterruptedException {
        ProcessHandle.of(Parts.pid(victim)).ifPresent(ProcessHandle::destroyForcibly);
        Parts.died(victim, TO_DIE);
        return parts.back(victim);
    }

    private Duration paused(Blow.Paused blow) throws InterruptedException {
        var victim = parts.ready(blow.victim());
        signal("STOP", victim);
        try {
            Thread.sleep(blow.time());
        } finally {
            signal("CONT", victim);
        }
        return wires.answered(victim);
    }

    /** The platform starts nobody again as long as a file of his name lies there. */
    private Duration away(Blow.Away blow) throws InterruptedException {
        var victim = parts.ready(blow.victim());
        var held = data.held().resolve(victim.name());
        try {
            Files.createDirectories(data.held());
            Files.createFile(held);
            ProcessHandle.of(Parts.pid(victim)).ifPresent(ProcessHandle::destroyForcibly);
            Thread.sleep(blow.time());
            Files.delete(held);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return parts.back(victim);
    }

    private static void arm(PartReport victim, String point) {
        var jar = Checkout.current().plainJar("acceptance-tests").orElseThrow();
        try {
            var machine = VirtualMachine.attach(Long.toString(Parts.pid(victim)));
            try {
                machine.loadAgent(jar.toString(), point);
            } finally {
                machine.detach();
            }
        } catch (AttachNotSupportedException | AgentLoadException | AgentInitializationException | IOException e) {
            throw new CannotLook("%s cannot be told to die at %s".formatted(victim.name(), point), e);
        }
    }

    private static void signal(String name, PartReport victim) throws InterruptedException {
        try {
            new ProcessBuilder("kill", "-" + name, Long.toString(Parts.pid(victim)))
                    .inheritIO()
                    .start()
                    .waitFor();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
