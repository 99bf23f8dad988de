package io.jinliu.engines;

import io.jinliu.platform.engine.EngineDidNotStart;
import io.jinliu.platform.engine.Folders;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** MySQL's programs, taken out of the archive in their jar: Linux on x86-64, 55 MB. */
record MySqlPrograms(Path home) {

    private static final String ARCHIVE = "/mysql-Linux-amd64.tar.gz";
    private static final int PATIENCE_SECONDS = 60;

    static MySqlPrograms unpackedTo(Path home) {
        Folders.secret(home);
        try (var archive = MySqlPrograms.class.getResourceAsStream(ARCHIVE)) {
            if (archive == null) {
                throw new EngineDidNotStart("There is no %s on the classpath".formatted(ARCHIVE));
            }
            var tar = new ProcessBuilder("tar", "-xzf", "-", "-C", home.toString())
                    .redirectErrorStream(true)
                    .start();
            try (var input = tar.getOutputStream()) {
                archive.transferTo(input);
            }
            requireDone(tar);
        } catch (IOException e) {
            throw new UncheckedIOException("MySQL could not be unpacked to " + home, e);
        }
        return new MySqlPrograms(home);
    }

    Path server() {
        return home.resolve("bin/mysqld");
    }

    /** Why the server cannot run on this machine: it is asked, for the loader knows best which library is missing. */
    static Optional<String> obstacle() {
        var system = System.getProperty("os.name") + " on " + System.getProperty("os.arch");
        if (!system.equals("Linux on amd64")) {
            return Optional.of("its programs are for Linux on x86-64, this is " + system);
        }
        return Loader.complaint().map(missing -> missing + " (Debian: apt-get install libaio1 libnuma1)");
    }

    private static void requireDone(Process tar) {
        try {
            if (!tar.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS) || tar.exitValue() != 0) {
                tar.destroyForcibly();
                throw new EngineDidNotStart("MySQL could not be unpacked by tar");
            }
        } catch (InterruptedException e) {
            tar.destroyForcibly();
            Thread.currentThread().interrupt();
            throw new EngineDidNotStart("The unpacking of MySQL was interrupted", e);
        }
    }

    /** Whether the system's libraries that the server is linked to are there. */
    private static final class Loader {

        private static final String[] LIBRARIES = {"libaio.so.1", "libnuma.so.1"};
        private static final Path[] FOLDERS = {
            Path.of("/lib/x86_64-linux-gnu"),
            Path.of("/usr/lib/x86_64-linux-gnu"),
            Path.of("/lib64"),
            Path.of("/usr/lib64")
        };

        static Optional<String> complaint() {
            for (var library : LIBRARIES) {
                if (!isThere(library)) {
                    return Optional.of(library + " is not installed");
                }
            }
            return Optional.empty();
        }

        private static boolean isThere(String library) {
            for (var folder : FOLDERS) {
                if (Files.exists(folder.resolve(library))) {
                    return true;
                }
            }
            return false;
        }
    }
}
