package io.jinliu.platform.cli;

import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code ./jinliu channel}: hands every word over to channel-tools, which knows them and needs nothing that runs. */
@Command(
        name = ChannelCommand.NAME,
        mixinStandardHelpOptions = true,
        description = {
            "渠道工具：sign 签名、verify 验签、decode 解密、qr 二维码、bill 账单。",
            "Signatures, notifications, codes and bills of any merchant (docs/channel-tools.md)."
        },
        exitCodeListHeading = "%n",
        exitCodeList = {"0:it fits, it is done", "1:it does not", "2:not understood"})
@SuppressWarnings("NullAway.Init") // picocli sets what is required
final class ChannelCommand implements Callable<Integer> {

    static final String NAME = "channel";

    private static final Program PROGRAM = new Program("channel-tools", "io.jinliu.tools.ChannelCli", "1g");

    @ParentCommand
    private JinliuCli jinliu;

    @Parameters(
            arity = "1..*",
            paramLabel = "ARGUMENT",
            description = {"子命令及其参数；各有 --help。", "sign, verify, decode, qr or bill, and its arguments; each has --help."
            })
    private List<String> arguments;

    /** From its first word on, options are not ours. */
    static CommandLine handingOver(CommandLine jinliu) {
        Objects.requireNonNull(jinliu.getSubcommands().get(NAME)).setStopAtPositional(true);
        return jinliu;
    }

    @Override
    public Integer call() throws InterruptedException {
        return PROGRAM.run(jinliu.workplace(), arguments);
    }
}
