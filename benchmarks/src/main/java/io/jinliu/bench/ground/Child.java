package io.jinliu.bench.ground;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** How a process is started: what Linux says of one that runs is enough to start the same again. */
public record Child(List<String> command, Map<String, String> environment) {

    public static Child like(long pid) {
        var process = Path.of("/proc", Long.toString(pid));
        var environment = words(process.resolve("environ")).stream()
                .filter(word -> word.indexOf('=') > 0)
                .collect(Collectors.toMap(
                        word -> word.substring(0, word.indexOf('=')),
                        word -> word.substring(word.indexOf('=') + 1),
                        (first, _) -> first));
        return new Child(words(process.resolve("cmdline")), environment);
    }

    public boolean has(String option) {
        return command.stream().anyMatch(word -> word.startsWith(option));
    }

    public Child without(String option) {
        return new Child(
                command.stream().filter(word -> !word.startsWith(option)).toList(), environment);
    }

    /** With one more option of the JVM. */
    public Child with(String option) {
        var words = new ArrayList<>(command);
        words.add(1, option);
        return new Child(List.copyOf(words), environment);
    }

    public Process start() throws IOException {
        var builder =
                new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD);
        builder.environment().clear();
        builder.environment().putAll(environment);
        return builder.start();
    }

    /** What Linux writes one behind the other, each with a zero at its end. */
    static List<String> words(String text) {
        return Arrays.stream(text.split("\0", -1))
                .filter(word -> !word.isEmpty())
                .toList();
    }

    private static List<String> words(Path file) {
        try {
            return words(new String(Files.readAllBytes(file), StandardCharsets.UTF_8));
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }
}
