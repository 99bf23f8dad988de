package io.jinliu.acceptance.cli;

import io.jinliu.acceptance.fault.Ordeal;
import io.jinliu.invariant.Checker;
import io.jinliu.invariant.Premises;
import io.jinliu.platform.cli.FaultsOptions;
import io.jinliu.platform.control.ControlClient;
import io.jinliu.platform.plan.Checkout;
import io.jinliu.platform.plan.PortPlan;
import io.jinliu.platform.plan.Secrets;
import java.io.PrintStream;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Lets parts die while people buy, then judges the system by its invariants and by what it had promised. */
@Command(
        name = "faults",
        mixinStandardHelpOptions = true,
        description = "在购物中杀死服务，再核对每一分钱。 Lets parts die while people buy, then checks every invariant.",
        exitCodeListHeading = "%n",
        exitCodeList = {
            "0:every promise was kept, every invariant holds, events left in commit order",
            "1:not so",
            "2:not understood",
            "3:something cannot be looked at"
        })
final class FaultsCommand implements Callable<Integer> {

    /** After a broker's death a client of RocketMQ may wait on a connection until the broker ends it as idle: 120 s. */
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private final PrintStream out;
    private final PortPlan ports;
    private final Supplier<Premises> premises;

    @Mixin
    @SuppressWarnings("NullAway.Init") // picocli makes it
    private FaultsOptions options;

    FaultsCommand(PrintStream out, PortPlan ports, Supplier<Premises> premises) {
        this.out = out;
        this.ports = ports;
        this.premises = premises;
    }

    @Override
    public Integer call() throws InterruptedException {
        var data = Checkout.current().data(ports);
        var platform = new ControlClient(ports.control(), Secrets.of(data).control());
        var ordeal = new Ordeal(ports, platform, data, out);
        var kept = ordeal.run(options);
        var report = new Checker(premises.get(), PATIENCE).check();
        var ordered = ordeal.leftInOrder(premises.get());
        out.print(ReportTable.of(report));
        out.flush();
        return kept && ordered && report.violations() == 0 ? 0 : 1;
    }
}
