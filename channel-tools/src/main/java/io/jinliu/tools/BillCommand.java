package io.jinliu.tools;

import io.jinliu.bill.Bill;
import io.jinliu.bill.BillFile;
import io.jinliu.bill.BillFormat;
import io.jinliu.bill.BillReader;
import io.jinliu.bill.BillRefused;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.databind.json.JsonMapper;

/** {@code channel bill}: the rows and totals of a bill file, or why it is refused. */
@Command(
        name = "bill",
        mixinStandardHelpOptions = true,
        description = "解析账单文件。 Reads a bill file whole, or says why it is refused.",
        exitCodeListHeading = "%n",
        exitCodeList = {"0:it is a bill and adds up", "1:it is refused", "2:not understood"})
@SuppressWarnings("NullAway.Init") // picocli sets what is required
final class BillCommand implements Callable<Integer> {

    private static final Map<String, BillFormat> FORMATS = Map.of(
            "wechat-trade", BillFormat.WECHAT_TRADE,
            "wechat-fund-flow", BillFormat.WECHAT_FUND_FLOW,
            "alipay-trade", BillFormat.ALIPAY_TRADE,
            "alipay-account", BillFormat.ALIPAY_ACCOUNT,
            "unionpay-zm", BillFormat.UNIONPAY_ZM);

    /** {@code INN26111088ZM_777290058110097}: day and batch. */
    private static final Pattern ZM_NAME = Pattern.compile(".*INN([0-9]{2})([0-9]{2})([0-9]{2})[0-9]{2}ZM_.*");

    @Spec
    private CommandSpec spec;

    @Parameters(
            index = "0",
            paramLabel = "FORMAT",
            description = "wechat-trade, wechat-fund-flow, alipay-trade, alipay-account, unionpay-zm")
    private String format;

    @Parameters(
            index = "1",
            paramLabel = "FILE",
            description = {"账单文件，可为 gzip/ZIP，- 为标准输入。", "As it was downloaded, packed or not; - for standard input."})
    private String file;

    @Option(
            names = "--day",
            paramLabel = "YYYY-MM-DD",
            description = {
                "账单日。",
                "Of which day it has to be; unionpay-zm needs it, or a file name as the channel gives it."
            })
    private @Nullable LocalDate day;

    @Option(
            names = "--sha1",
            paramLabel = "HEX",
            description = {"微信返回的 hash_value。", "The hash_value that WeChat Pay gave."})
    private @Nullable String sha1;

    @Option(
            names = "--json",
            description = {"输出 JSON。", "Prints JSON."})
    private boolean json;

    @Override
    public Integer call() {
        var cli = ChannelCli.of(spec);
        var known = FORMATS.get(format);
        if (known == null) {
            throw new ParameterException(spec.commandLine(), "There is no format " + Printable.of(format));
        }
        try {
            var bill =
                    new BillReader().read(new BillFile(known, cli.bytes(file), day == null ? dayInName() : day, sha1));
            show(bill, cli);
            return ChannelCli.FITS;
        } catch (BillRefused refused) {
            cli.out().println("Refused: " + Printable.of(String.valueOf(refused.getMessage())));
            return ChannelCli.DOES_NOT;
        }
    }

    private void show(Bill bill, ChannelCli cli) {
        if (json) {
            cli.out()
                    .println(JsonMapper.builder()
                            .build()
                            .writerWithDefaultPrettyPrinter()
                            .writeValueAsString(bill));
        } else {
            new BillTable(cli.out()).show(bill);
        }
    }

    private @Nullable LocalDate dayInName() {
        var name = ZM_NAME.matcher(file);
        if (!name.matches()) {
            return null;
        }
        try {
            return LocalDate.of(
                    2000 + Integer.parseInt(name.group(1)),
                    Integer.parseInt(name.group(2)),
                    Integer.parseInt(name.group(3)));
        } catch (DateTimeException noDay) {
            return null;
        }
    }
}
