package io.jinliu.platform.cli;

import java.io.Serial;
import picocli.CommandLine.ExitCode;

/** What was asked for cannot be done now; the message says why and what helps. */
final class NotPossible extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1;

    private final int exitCode;

    NotPossible(String message) {
        this(message, ExitCode.SOFTWARE);
    }

    NotPossible(String message, int exitCode) {
        super(message);
        this.exitCode = exitCode;
    }

    int exitCode() {
        return exitCode;
    }
}
