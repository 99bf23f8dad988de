package io.jinliu.platform.cli;

import io.jinliu.platform.engine.Folders;
import io.jinliu.platform.plan.Selection;
import io.jinliu.platform.run.Java;
import io.jinliu.platform.run.PlatformProcess;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The platform's process, launched so that it outlives this command and the terminal it was typed in. */
record Daemon(Workplace workplace) {

    static final String PART = "platform";

    private static final Path SETSID = Path.of("/usr/bin/setsid");

    Process launch(Selection selection, boolean training, boolean wires) {
        var data = workplace.data();
        var line = new ArrayList<String>();
        if (Files.isExecutable(SETSID)) {
            line.add(SETSID.toString()); // a session of its own: no signal of the terminal reaches it
        }
        line.addAll(List.of(Java.program(), "-Xmx96m"));
        line.addAll(Java.OPTIONS);
        line.addAll(startCache(Folders.secret(data.apps()).resolve("platform.aot"), training));
        line.addAll(List.of(
                "-Djinliu.home=" + workplace.checkout().home(),
                "-D%s=%d".formatted(PlatformProcess.OFFSET, workplace.ports().offset()),
                "-D%s=%s".formatted(PlatformProcess.PARTS, selection.names()),
                "-D%s=%s".formatted(PlatformProcess.TRAINING, training),
                "-D%s=%s".formatted(PlatformProcess.WIRES, wires),
                "-cp",
                System.getProperty("java.class.path"),
                PlatformProcess.class.getName()));
        return launch(line, data.log(PART));
    }

    /** As for the services; the JVM compares the cache with its class path by itself. */
    private static List<String> startCache(Path cache, boolean training) {
        if (training) {
            Folders.delete(cache);
            return Java.training(cache);
        }
        return Files.isRegularFile(cache) ? List.of("-XX:AOTCache=" + cache) : List.of();
    }

    private Process launch(List<String> line, Path log) {
        try {
            return new ProcessBuilder(line)
                    .directory(workplace.checkout().home().toFile())
                    .redirectInput(
                            ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()))
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException("The platform's process could not be launched", e);
        }
    }
}
