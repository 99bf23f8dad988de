package io.jinliu.acceptance.cli;

import io.jinliu.acceptance.fault.Rehearsal;
import io.jinliu.invariant.Checker;
import io.jinliu.invariant.Premises;
import io.jinliu.platform.control.ControlClient;
import io.jinliu.platform.plan.Checkout;
import io.jinliu.platform.plan.PortPlan;
import io.jinliu.platform.plan.Secrets;
import java.io.PrintStream;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Replaces keys while people buy, then judges the system by its invariants and by what it had promised. */
@Command(
        name = "rehearse-keys",
        mixinStandardHelpOptions = true,
        description = "在购物中轮换密钥，再核对每一分钱。 Replaces keys while people buy, then checks every invariant.",
        exitCodeListHeading = "%n",
        exitCodeList = {
            "0:every promise was kept, every invariant holds",
            "1:not so",
            "2:not understood",
            "3:something cannot be looked at"
        })
final class RehearseKeysCommand implements Callable<Integer> {

    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private final PrintStream out;
    private final PortPlan ports;
    private final Supplier<Premises> premises;

    @Option(names = "--seed")
    private long seed = 1;

    @Option(names = "--buyers")
    private int buyers = 3;

    @Option(names = "--modes", split = ",")
    private List<String> modes = List.of("certificate", "public-key");

    RehearseKeysCommand(PrintStream out, PortPlan ports, Supplier<Premises> premises) {
        this.out = out;
        this.ports = ports;
        this.premises = premises;
    }

    @Override
    public Integer call() throws InterruptedException {
        var data = Checkout.current().data(ports);
        var platform = new ControlClient(ports.control(), Secrets.of(data).control());
        var kept = new Rehearsal(ports, platform, out).run(modes, buyers, seed);
        var report = new Checker(premises.get(), PATIENCE).check();
        out.print(ReportTable.of(report));
        out.flush();
        return kept && report.violations() == 0 ? 0 : 1;
    }
}
