package io.jinliu.platform.cli;

import io.jinliu.platform.control.PartReport.Phase;
import io.jinliu.platform.control.PlatformReport;
import io.jinliu.platform.engine.Folders;
import io.jinliu.platform.run.Leftovers;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.Set;

/** Stops the platform in order and waits for it; deletes its data only when told to. */
record BringDown(Workplace workplace, PrintStream out) {

    private static final Duration PATIENCE = Duration.ofMinutes(8);

    void down(boolean wipe) throws InterruptedException {
        var running = workplace.status();
        if (running.isPresent()) {
            stop(running.get());
        } else {
            endLeftovers();
        }
        if (wipe) {
            wipe();
        }
    }

    private void stop(PlatformReport running) throws InterruptedException {
        var control = workplace.control().orElseThrow();
        var platform = ProcessHandle.of(running.pid());
        control.stop();
        var deadline = System.nanoTime() + PATIENCE.toNanos();
        var told = new HashSet<String>();
        while (platform.filter(ProcessHandle::isAlive).isPresent()) {
            control.status().ifPresent(report -> tell(report, told));
            if (System.nanoTime() > deadline) {
                throw new NotPossible("Process %d does not end. See ./jinliu logs platform".formatted(running.pid()));
            }
            Thread.sleep(200);
        }
        new Leftovers(workplace.data().record()).end();
        out.println("Jinliu is down; its data is kept in " + workplace.data().root());
    }

    private void tell(PlatformReport report, Set<String> told) {
        report.parts().stream()
                .filter(part -> part.phase() == Phase.STOPPED && told.add(part.name()))
                .forEach(part -> out.println(part.name() + " is stopped"));
    }

    private void endLeftovers() throws InterruptedException {
        var ended = new Leftovers(workplace.data().record()).end();
        out.println(
                ended.isEmpty()
                        ? "Jinliu is not up."
                        : "Ended what a killed platform had left: " + String.join(", ", ended));
    }

    /** Folders of other port offsets lie inside ours and are not ours. */
    private void wipe() {
        var root = workplace.data().root();
        if (!Files.isDirectory(root)) {
            return;
        }
        try (var children = Files.list(root)) {
            children.filter(child -> !isOfAnotherOffset(child)).forEach(Folders::delete);
            Files.deleteIfExists(root);
        } catch (DirectoryNotEmptyException othersLiveHere) {
            // and stay
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        out.println("Deleted all data in " + root);
    }

    private static boolean isOfAnotherOffset(Path child) {
        return child.getFileName().toString().matches("offset-\\d+");
    }
}
