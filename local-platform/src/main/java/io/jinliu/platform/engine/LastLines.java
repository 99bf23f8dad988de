package io.jinliu.platform.engine;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;

/** The end of a log, read without reading its beginning. */
public final class LastLines {

    private static final int WINDOW = 64 * 1024;

    private LastLines() {}

    /** At most {@code count} lines; empty when there is no such file. */
    public static String of(Path log, int count) {
        if (!Files.isRegularFile(log)) {
            return "";
        }
        try (var file = new RandomAccessFile(log.toFile(), "r")) {
            var from = Math.max(0, file.length() - WINDOW);
            var bytes = new byte[(int) (file.length() - from)];
            file.seek(from);
            file.readFully(bytes);
            var lines = new String(bytes, StandardCharsets.UTF_8).lines().toList();
            return lines.stream().skip(Math.max(0, lines.size() - count)).collect(Collectors.joining("\n"));
        } catch (IOException unreadable) {
            return "(%s cannot be read: %s)".formatted(log, unreadable.getMessage());
        }
    }
}
