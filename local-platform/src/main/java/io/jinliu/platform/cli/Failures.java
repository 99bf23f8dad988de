package io.jinliu.platform.cli;

import picocli.CommandLine;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;

/** What went wrong: a sentence where a person can mend it, a stack trace where we must. */
final class Failures implements IExecutionExceptionHandler {

    @Override
    public int handleExecutionException(Exception failure, CommandLine command, ParseResult parsed) throws Exception {
        return switch (failure) {
            case NotPossible known -> say(command, known, known.exitCode());
            case IllegalArgumentException misunderstood -> say(command, misunderstood, ExitCode.USAGE);
            default -> throw failure;
        };
    }

    private static int say(CommandLine command, Exception failure, int code) {
        command.getErr().println(failure.getMessage());
        return code;
    }
}
