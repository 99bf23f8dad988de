package io.jinliu.platform.plan;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Optional;

/** The source tree that was built: where the jars to run lie. */
public record Checkout(Path home) {

    /** Told by the script; a start by other means is from the checkout's root. */
    public static Checkout current() {
        return new Checkout(
                Path.of(System.getProperty("jinliu.home", "")).toAbsolutePath().normalize());
    }

    public DataFolder data(PortPlan ports) {
        return DataFolder.in(home, ports);
    }

    /** The executable jar, empty when it is not built. */
    public Optional<Path> application(Service service) {
        return newest(home.resolve(service.module()).resolve("target"), service.module() + "-*-app.jar");
    }

    public Optional<Path> simulator() {
        return plainJar("channel-simulator");
    }

    /** The runtime libraries of this module and of the simulator. */
    public Path libraries() {
        return home.resolve("local-platform/target/lib");
    }

    /** The module's own jar, without classifier. */
    public Optional<Path> plainJar(String module) {
        return newest(home.resolve(module).resolve("target"), module + "-*[0-9T].jar");
    }

    private static Optional<Path> newest(Path folder, String glob) {
        if (!Files.isDirectory(folder)) {
            return Optional.empty();
        }
        var matcher = folder.getFileSystem().getPathMatcher("glob:" + glob);
        try (var files = Files.list(folder)) {
            return files.filter(file -> matcher.matches(file.getFileName()))
                    .max(Comparator.comparing(file -> file.toFile().lastModified()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
