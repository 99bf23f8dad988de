package io.jinliu.platform.engine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** The operating system's side of MariaDB: install once, end what a killed parent left, start, stop. */
final class MariaDbProcess {

    static final Duration PATIENCE = Duration.ofSeconds(90);

    private static final String PID_FILE = "mariadbd.pid";

    private final Process shell;
    private final Path dataDir;
    private final Path log;

    private MariaDbProcess(Process shell, Path dataDir, Path log) {
        this.shell = shell;
        this.dataDir = dataDir;
        this.log = log;
    }

    static MariaDbProcess start(Path dataDir, int port, Path initFile, Path log) {
        var binaries = MariaDbBinaries.unpacked();
        install(binaries, dataDir);
        var command = MariaDbSettings.command(binaries, dataDir, port, initFile);
        return new MariaDbProcess(launch(Tether.around(command), log), dataDir, log);
    }

    boolean isAlive() {
        return shell.isAlive();
    }

    void awaitEnd() throws InterruptedException {
        shell.waitFor();
    }

    Optional<Long> pid() {
        return recordedPid(dataDir);
    }

    String lastWords() {
        return LastLines.of(log, 20);
    }

    /** SIGTERM, then the time InnoDB needs; a server that does not listen is killed and recovers at its next start. */
    void stop() {
        shell.destroy();
        end(shell.toHandle(), () -> shell.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS));
    }

    /** A server whose parent was killed in the moment before the tether held still owns the files. */
    static void endLeftover(Path dataDir) {
        recordedPid(dataDir)
                .flatMap(ProcessHandle::of)
                .filter(process -> worksOn(process, dataDir))
                .ifPresent(process -> {
                    process.destroy();
                    end(process, () -> awaitExit(process));
                });
    }

    private static boolean worksOn(ProcessHandle process, Path dataDir) {
        return process.info()
                .commandLine()
                .filter(line -> line.contains("mariadbd") && line.contains("--datadir=" + dataDir))
                .isPresent();
    }

    private static void end(ProcessHandle process, Waiting waiting) {
        try {
            if (!waiting.ended()) {
                process.descendants().forEach(ProcessHandle::destroyForcibly);
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            process.destroyForcibly();
        }
    }

    private static boolean awaitExit(ProcessHandle process) throws InterruptedException {
        var deadline = System.nanoTime() + PATIENCE.toNanos();
        while (process.isAlive() && System.nanoTime() < deadline) {
            Thread.sleep(50);
        }
        return !process.isAlive();
    }

    /** Installed beside and moved at the end, like the binaries: half a system table is worse than none. */
    private static void install(MariaDbBinaries binaries, Path dataDir) {
        if (Files.exists(dataDir.resolve("mysql"))) {
            return;
        }
        var beside = dataDir.resolveSibling(dataDir.getFileName() + ".installing");
        Folders.delete(beside);
        Folders.secret(beside);
        var log = beside.resolve("install.log");
        var installer = launch(MariaDbSettings.installation(binaries, beside), log);
        awaitInstaller(installer, log);
        Folders.delete(dataDir);
        try {
            Files.move(beside, dataDir);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void awaitInstaller(Process installer, Path log) {
        try {
            if (!installer.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS) || installer.exitValue() != 0) {
                installer.destroyForcibly();
                throw new EngineDidNotStart("MariaDB could not be installed:\n" + LastLines.of(log, 20));
            }
        } catch (InterruptedException e) {
            installer.destroyForcibly();
            Thread.currentThread().interrupt();
            throw new EngineDidNotStart("MariaDB's installation was interrupted", e);
        }
    }

    private static Process launch(List<String> command, Path log) {
        try {
            return new ProcessBuilder(new ArrayList<>(command))
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                    .start();
        } catch (IOException e) {
            throw new EngineDidNotStart("MariaDB could not be launched", e);
        }
    }

    private static Optional<Long> recordedPid(Path dataDir) {
        try {
            return Optional.of(
                    Long.parseLong(Files.readString(dataDir.resolve(PID_FILE)).strip()));
        } catch (IOException | NumberFormatException nothingRecorded) {
            return Optional.empty();
        }
    }

    private interface Waiting {
        boolean ended() throws InterruptedException;
    }
}
