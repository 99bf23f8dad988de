package io.jinliu.acceptance.cli;

import io.jinliu.invariant.CannotLook;
import io.jinliu.platform.plan.PortPlan;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.ParseResult;

/** The system from outside; ./jinliu calls these commands in a JVM of their own. */
@Command(
        name = "acceptance",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND",
        description = "从外部看系统。 The system from outside.")
public final class AcceptanceCli {

    /** Nothing is said about the system, because something could not be looked at. */
    static final int CANNOT_LOOK = 3;

    private AcceptanceCli() {}

    public static void main(String[] arguments) {
        var out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        var ports = new PortPlan(Integer.getInteger("jinliu.offset", 0));
        System.exit(commandLine(out, new CheckCommand(out, CheckCommand::running))
                .addSubcommand(new DemoCommand(out, ports, CheckCommand::running))
                .addSubcommand(new FaultsCommand(out, ports, CheckCommand::running))
                .addSubcommand(new RehearseKeysCommand(out, ports, CheckCommand::running))
                .execute(arguments));
    }

    static CommandLine commandLine(PrintStream out, CheckCommand check) {
        return new CommandLine(new AcceptanceCli())
                .addSubcommand(check)
                .setOut(new PrintWriter(out, true, StandardCharsets.UTF_8))
                .setExecutionExceptionHandler(AcceptanceCli::failed);
    }

    /** A sentence where a person can mend it, a stack trace where we must; never mistaken for a violation. */
    private static int failed(Exception failure, CommandLine command, ParseResult parsed) {
        if (failure instanceof IllegalArgumentException misunderstood) {
            command.getErr().println(misunderstood.getMessage());
            return ExitCode.USAGE;
        }
        if (failure instanceof CannotLook) {
            command.getErr().println(failure.getMessage());
        } else {
            failure.printStackTrace(command.getErr());
        }
        return CANNOT_LOOK;
    }
}
