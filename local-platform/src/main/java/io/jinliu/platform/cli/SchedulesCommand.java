package io.jinliu.platform.cli;

import io.jinliu.platform.plan.Checkout;
import io.jinliu.platform.run.Java;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code ./jinliu schedules}: hands over to schedule-tests, which needs neither database nor broker nor a running system. */
@Command(
        name = "schedules",
        mixinStandardHelpOptions = true,
        description = "在一个 JVM 中随机交错所有状态机，并核对每一分钱。 Random schedules of all state machines in one JVM, each judged.",
        exitCodeListHeading = "%n",
        exitCodeList = {"0:every invariant holds in every schedule", "1:not so", "2:not understood"})
final class SchedulesCommand implements Callable<Integer> {

    static final String MODULE = "schedule-tests";

    private static final String MAIN = "io.jinliu.schedule.SchedulesCli";

    @Option(
            names = "--seed",
            paramLabel = "N",
            description = {"第一个种子。", "The first seed (1); the next ones follow."})
    private long seed = 1;

    @Option(
            names = "--count",
            paramLabel = "N",
            description = {"多少个。", "How many (1000)."})
    private int count = 1000;

    @Option(
            names = "--channel",
            paramLabel = "CHANNEL",
            description = {
                "在哪个渠道付款：all、wechat、alipay、unionpay。",
                "Where people pay: all, wechat, alipay, unionpay (all)."
            })
    private PaidAt channel = PaidAt.ALL;

    @Option(
            names = "--trace",
            description = {"打印每一步。", "Prints every step."})
    private boolean trace;

    @Override
    public Integer call() throws InterruptedException {
        try {
            return new ProcessBuilder(line(Checkout.current()))
                    .inheritIO()
                    .start()
                    .waitFor();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<String> line(Checkout checkout) throws IOException {
        var jar = checkout.plainJar(MODULE)
                .orElseThrow(() -> new NotPossible("%s is not built. Build it: ./mvnw -q -DskipTests package -pl %s -am"
                        .formatted(MODULE, MODULE)));
        var libraries = Files.readString(jar.resolveSibling("classpath"));
        return List.of(
                Java.program(),
                "-Xmx1g",
                "-XX:+UseSerialGC",
                "--sun-misc-unsafe-memory-access=allow",
                "-cp",
                jar + ":" + libraries,
                MAIN,
                Long.toString(seed),
                Integer.toString(count),
                Boolean.toString(trace),
                channel.name());
    }

    private enum PaidAt {
        ALL,
        WECHAT,
        ALIPAY,
        UNIONPAY
    }
}
