package io.jinliu.acceptance.cli;

import io.jinliu.acceptance.check.Checker;
import io.jinliu.acceptance.check.Premises;
import io.jinliu.acceptance.fault.Ordeal;
import io.jinliu.fault.Failpoint;
import io.jinliu.platform.control.ControlClient;
import io.jinliu.platform.plan.Checkout;
import io.jinliu.platform.plan.PortPlan;
import io.jinliu.platform.plan.Secrets;
import java.io.PrintStream;
import java.net.URI;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Kills services while people buy, then judges the system by its invariants and by what it had promised. */
@Command(
        name = "faults",
        mixinStandardHelpOptions = true,
        description = "在购物中杀死服务，再核对每一分钱。 Kills services while people buy, then checks every invariant.",
        exitCodeListHeading = "%n",
        exitCodeList = {
            "0:every promise was kept, every invariant holds",
            "1:not so",
            "2:not understood",
            "3:something cannot be looked at"
        })
final class FaultsCommand implements Callable<Integer> {

    private final PrintStream out;
    private final PortPlan ports;
    private final Supplier<Premises> premises;

    @Option(
            names = "--seed",
            paramLabel = "N",
            description = {"随机种子（1）。", "Decides what is bought and who is killed (1)."})
    private long seed = 1;

    @Option(
            names = "--points",
            split = ",",
            paramLabel = "NAME",
            description = {"在这些点上：all、none 或名称。", "Die at these points: all, none, or their names (none)."})
    private List<String> points = List.of("none");

    @Option(
            names = "--kills",
            paramLabel = "N",
            description = {"随机杀死的次数（4）。", "How often a random service is killed at a random moment (4)."})
    private int kills = 4;

    @Option(
            names = "--buyers",
            paramLabel = "N",
            description = {"同时购物的人数（4）。", "How many people buy at the same time (4)."})
    private int buyers = 4;

    FaultsCommand(PrintStream out, PortPlan ports, Supplier<Premises> premises) {
        this.out = out;
        this.ports = ports;
        this.premises = premises;
    }

    @Override
    public Integer call() throws InterruptedException {
        var data = Checkout.current().data(ports);
        var platform = new ControlClient(ports.control(), Secrets.of(data).control());
        var ordeal = new Ordeal(uri(ports.gateway()), uri(ports.simulator()), platform, data, out);
        var broken = ordeal.run(new Ordeal.Plan(seed, chosen(), kills, buyers));
        var report = new Checker(premises.get(), Checker.PATIENCE).check();
        out.print(ReportTable.of(report));
        out.flush();
        return broken == 0 && report.violations() == 0 ? 0 : 1;
    }

    private List<Failpoint> chosen() {
        var all = Failpoint.all();
        return switch (points.getFirst()) {
            case "none" -> List.of();
            case "all" -> all;
            default -> points.stream().map(name -> named(all, name)).toList();
        };
    }

    private static Failpoint named(List<Failpoint> all, String name) {
        return all.stream()
                .filter(point -> point.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("There is no point '%s'. There are: %s"
                        .formatted(
                                name,
                                String.join(
                                        ", ", all.stream().map(Failpoint::name).toList()))));
    }

    private URI uri(int port) {
        return URI.create(ports.url(port));
    }
}
