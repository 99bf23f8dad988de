package io.jinliu.acceptance.cli;

import io.jinliu.acceptance.story.Stories;
import io.jinliu.acceptance.story.Telling;
import io.jinliu.invariant.Checker;
import io.jinliu.invariant.Premises;
import io.jinliu.invariant.Report;
import io.jinliu.platform.plan.PortPlan;
import java.io.PrintStream;
import java.net.URI;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Tells a story on the running system and ends by the check. */
@Command(
        name = "demo",
        mixinStandardHelpOptions = true,
        description = "在运行中的系统上讲一个故事，并核对每一分钱。 Tells a story on the running system, then checks every invariant.",
        exitCodeListHeading = "%n",
        exitCodeList = {
            "0:it went as it must, and every invariant holds",
            "1:not so",
            "2:there is no such story",
            "3:something cannot be looked at"
        })
final class DemoCommand implements Callable<Integer> {

    private final PrintStream out;
    private final PortPlan ports;
    private final Supplier<Premises> premises;

    @Option(
            names = "--story",
            paramLabel = "NAME",
            description = {"只讲这个故事。", "Which story; an unknown name lists them."})
    private String story = Stories.mainJob().name();

    @Option(
            names = "--json",
            description = {"输出 JSON。", "Prints one JSON document with the numbers the story made."})
    private boolean json;

    DemoCommand(PrintStream out, PortPlan ports, Supplier<Premises> premises) {
        this.out = out;
        this.ports = ports;
        this.premises = premises;
    }

    @Override
    public Integer call() {
        var telling = new Telling(uri(ports.gateway()), uri(ports.simulator()), out);
        return json
                ? telling.tellAsJson(story, () -> code(checked()))
                : telling.tell(story, () -> code(printed(checked())));
    }

    private Report checked() {
        return new Checker(premises.get(), Checker.PATIENCE).check();
    }

    private Report printed(Report report) {
        out.print(ReportTable.of(report));
        out.flush();
        return report;
    }

    private static int code(Report report) {
        return report.violations() == 0 ? 0 : 1;
    }

    private URI uri(int port) {
        return URI.create(ports.url(port));
    }
}
