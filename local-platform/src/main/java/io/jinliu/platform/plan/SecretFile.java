package io.jinliu.platform.plan;

import static java.util.Objects.requireNonNull;

import io.jinliu.platform.engine.Folders;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** A file of KEY=VALUE lines; written whole or not at all, and for its owner's eyes only. */
record SecretFile(Path path) {

    Map<String, String> read() {
        if (!Files.exists(path)) {
            return Map.of();
        }
        try (var lines = Files.lines(path)) {
            return lines.map(String::strip)
                    .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                    .map(line -> line.split("=", 2))
                    .filter(pair -> pair.length == 2)
                    .collect(Collectors.toMap(pair -> pair[0].strip(), pair -> pair[1].strip()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void write(Map<String, String> values) {
        var lines = new TreeMap<>(values)
                .entrySet().stream()
                        .map(entry -> entry.getKey() + "=" + entry.getValue())
                        .toList();
        try {
            var folder = Folders.secret(requireNonNull(path.toAbsolutePath().getParent()));
            var onlyOurs = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
            var beside = Files.createTempFile(folder, "secret-", ".tmp", onlyOurs);
            Files.write(beside, lines);
            Files.move(beside, path, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
