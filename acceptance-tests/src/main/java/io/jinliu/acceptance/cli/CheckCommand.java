package io.jinliu.acceptance.cli;

import io.jinliu.invariant.Checker;
import io.jinliu.invariant.Premises;
import io.jinliu.platform.plan.Checkout;
import io.jinliu.platform.plan.PortPlan;
import java.io.PrintStream;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Judges the running system by its invariants. */
@Command(
        name = "check",
        mixinStandardHelpOptions = true,
        description = "核对每一分钱。 Checks the invariants of the running system.",
        exitCodeListHeading = "%n",
        exitCodeList = {
            "0:every invariant holds",
            "1:some are violated",
            "2:not understood",
            "3:something cannot be looked at"
        })
final class CheckCommand implements Callable<Integer> {

    private final PrintStream out;

    @Option(
            names = "--json",
            description = {"输出 JSON。", "Prints JSON."})
    private boolean json;

    @Option(
            names = "--wait",
            paramLabel = "SECONDS",
            description = {"等待静止的最长秒数。", "How long to wait for rest at most (60)."})
    private long wait = Checker.PATIENCE.toSeconds();

    private final Supplier<Premises> premises;

    CheckCommand(PrintStream out, Supplier<Premises> premises) {
        this.out = out;
        this.premises = premises;
    }

    /** Of the platform that called us. */
    static Premises running() {
        return Premises.of(Checkout.current(), new PortPlan(Integer.getInteger("jinliu.offset", 0)));
    }

    @Override
    public Integer call() {
        var report = new Checker(premises.get(), Duration.ofSeconds(wait)).check();
        out.print(json ? ReportJson.of(report) : ReportTable.of(report));
        out.flush();
        return report.violations() == 0 ? 0 : 1;
    }
}
