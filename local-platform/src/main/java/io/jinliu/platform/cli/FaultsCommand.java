package io.jinliu.platform.cli;

import io.jinliu.platform.plan.Selection;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** {@code ./jinliu faults}: starts the system if need be; acceptance-tests does the killing and the judging. */
@Command(
        name = "faults",
        mixinStandardHelpOptions = true,
        description = "在购物中杀死服务，再核对每一分钱。 Kills services while people buy, then checks every invariant.")
final class FaultsCommand implements Callable<Integer> {

    @ParentCommand
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private JinliuCli jinliu;

    @Option(
            names = "--seed",
            paramLabel = "N",
            description = {"随机种子。", "Decides what is bought and who is killed (1)."})
    private long seed = 1;

    @Option(
            names = "--points",
            paramLabel = "NAME[,NAME...]",
            description = {"在这些点上：all、none 或名称。", "Die at these points: all, none, or their names."})
    private String points = "none";

    @Option(
            names = "--kills",
            paramLabel = "N",
            description = {"随机杀死的次数。", "How often a random service is killed (4)."})
    private int kills = 4;

    /** Without failpoints the services use their start-up caches. */
    @Override
    public Integer call() throws InterruptedException {
        var workplace = jinliu.workplace();
        var failpoints = !points.equals("none");
        if (workplace.status().isEmpty()
                && !new BringUp(workplace, jinliu.out(), failpoints).up(Selection.everything(), false)) {
            return 1;
        }
        var arguments = List.of("faults", "--seed=" + seed, "--points=" + points, "--kills=" + kills);
        var code = new Acceptance(workplace).run(false, arguments);
        jinliu.out().printf("It keeps running. Stop it: ./jinliu down%s%n", workplace.offsetOption());
        return code;
    }
}
