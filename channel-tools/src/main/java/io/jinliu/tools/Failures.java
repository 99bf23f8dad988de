package io.jinliu.tools;

import picocli.CommandLine;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;

/** What cannot be used is misuse; everything else is our bug and must not look like a signature that does not fit. */
final class Failures implements IExecutionExceptionHandler {

    private static final int BUG = 3;

    @Override
    public int handleExecutionException(Exception failure, CommandLine command, ParseResult parsed) {
        if (failure instanceof NotUsable) {
            command.getErr().println(failure.getMessage());
            return ExitCode.USAGE;
        }
        failure.printStackTrace(command.getErr());
        return BUG;
    }
}
