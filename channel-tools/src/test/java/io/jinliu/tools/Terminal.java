package io.jinliu.tools;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;

/** The command line as a person meets it, with files in a folder of their own. */
final class Terminal {

    static final Instant NOW = Instant.parse("2026-11-10T04:00:00Z");

    private final Path folder;
    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
    private final StringWriter complaint = new StringWriter();
    private byte[] typed = {};

    Terminal(Path folder) {
        this.folder = folder;
    }

    void type(String text) {
        typed = text.getBytes(UTF_8);
    }

    int run(String... arguments) {
        printed.reset();
        return ChannelCli.commandLine(
                        new PrintStream(printed, true, UTF_8),
                        new ByteArrayInputStream(typed),
                        Clock.fixed(NOW, ZoneOffset.UTC))
                .setErr(new PrintWriter(complaint, true))
                .setOut(new PrintWriter(complaint, true))
                .execute(arguments);
    }

    String file(String name, String text) {
        return file(name, text.getBytes(UTF_8));
    }

    String file(String name, byte[] bytes) {
        try {
            return Files.write(folder.resolve(name), bytes).toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String printed() {
        return printed.toString(UTF_8);
    }

    String complaint() {
        return complaint.toString();
    }

    /** What stands behind a word at the beginning of a line. */
    String value(String word) {
        return Arrays.stream(printed().split("\\R", -1))
                .filter(line -> line.startsWith(word))
                .map(line -> line.substring(word.length()).strip())
                .findFirst()
                .orElseThrow(() -> new AssertionError("No " + word + " in " + printed()));
    }
}
