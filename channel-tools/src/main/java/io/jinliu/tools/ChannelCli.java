package io.jinliu.tools;

import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;

/** Signs, verifies, decrypts, draws and reads what WeChat Pay, Alipay and UnionPay exchange, with anybody's keys. */
@Command(
        name = "channel",
        mixinStandardHelpOptions = true,
        description = "渠道工具：签名、验签、解密、二维码、账单。 Signatures, notifications, codes and bills of any merchant.",
        subcommands = {SignCommand.class, VerifyCommand.class, DecodeCommand.class, QrCommand.class, BillCommand.class},
        exitCodeListHeading = "%n",
        exitCodeList = {"0:it fits, it is done", "1:it does not", "2:not understood", "3:a bug of ours"})
public final class ChannelCli {

    static final int FITS = 0;
    static final int DOES_NOT = 1;

    private final PrintStream out;
    private final InputStream in;
    private final Clock clock;

    ChannelCli(PrintStream out, InputStream in, Clock clock) {
        this.out = out;
        this.in = in;
        this.clock = clock;
    }

    public static void main(String[] arguments) {
        var out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        System.exit(commandLine(out, System.in, Clock.systemUTC()).execute(arguments));
    }

    static CommandLine commandLine(PrintStream out, InputStream in, Clock clock) {
        return new CommandLine(new ChannelCli(out, in, clock)).setExecutionExceptionHandler(new Failures());
    }

    static ChannelCli of(CommandSpec spec) {
        return (ChannelCli) spec.root().userObject();
    }

    PrintStream out() {
        return out;
    }

    Clock clock() {
        return clock;
    }

    /** A file, or standard input for {@code -}. */
    byte[] bytes(String name) {
        return Input.bytes(name, in);
    }
}
