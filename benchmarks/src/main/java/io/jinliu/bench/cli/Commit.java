package io.jinliu.bench.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** Which code was measured. */
final class Commit {

    private Commit() {}

    /** The commit's short name, marked when files differ from it. */
    static String of(Path home) throws IOException {
        var git = new ProcessBuilder("git", "describe", "--always", "--dirty")
                .directory(home.toFile())
                .redirectErrorStream(true)
                .start();
        return new String(git.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
    }
}
