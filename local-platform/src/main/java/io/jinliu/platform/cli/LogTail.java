package io.jinliu.platform.cli;

import io.jinliu.platform.engine.LastLines;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;

/** The end of one part's log, and what is added to it. */
record LogTail(Workplace workplace, PrintStream out) {

    private static final int LINES = 100;

    /** @param follow whether to go on until interrupted */
    void show(String part, boolean follow) throws InterruptedException {
        var log = workplace.data().log(part);
        if (!Files.isRegularFile(log)) {
            throw new NotPossible("No log of '%s'. There are: %s".formatted(part, names()));
        }
        var end = log.toFile().length();
        out.println(LastLines.of(log, LINES));
        if (follow) {
            follow(log, end);
        }
    }

    private void follow(Path log, long from) throws InterruptedException {
        try (var channel = FileChannel.open(log)) {
            channel.position(from);
            InputStream added = Channels.newInputStream(channel);
            while (!out.checkError()) { // until the reader has gone
                added.transferTo(out);
                Thread.sleep(300);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String names() {
        var logs = workplace.data().logs();
        if (!Files.isDirectory(logs)) {
            return "none, it was never up";
        }
        try (var files = Files.list(logs)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".log"))
                    .map(name -> name.substring(0, name.length() - ".log".length()))
                    .sorted()
                    .collect(Collectors.joining(", "));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
