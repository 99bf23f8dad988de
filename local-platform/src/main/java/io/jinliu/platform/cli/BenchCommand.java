package io.jinliu.platform.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code ./jinliu bench}: the benchmarks module measures, on a system of its own that stands fifty ports further. */
@Command(
        name = "bench",
        mixinStandardHelpOptions = true,
        description = "测量系统与上限之比。 Measures the system against ceilings (docs/performance.md).")
final class BenchCommand implements Callable<Integer> {

    private static final Program PROGRAM = new Program("benchmarks", "io.jinliu.bench.cli.BenchCli");

    @ParentCommand
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private JinliuCli jinliu;

    @Parameters(
            arity = "0..*",
            paramLabel = "NAME",
            description = {"名称，如 B1。", "Which, such as B1; all if none is named."})
    private List<String> names = List.of();

    @Option(
            names = "--quick",
            description = {"三对三秒，仅供开发。", "Three pairs of three seconds: a hint, no result."})
    private boolean quick;

    @Option(
            names = "--list",
            description = {"列出名称。", "Lists the names."})
    private boolean list;

    @Option(
            names = "--keep",
            description = {"测完不停止。", "Leaves the system running, to look at it with a profiler."})
    private boolean keep;

    @Override
    public Integer call() throws InterruptedException {
        var arguments = new ArrayList<>(names);
        if (quick) {
            arguments.add("--quick");
        }
        if (list) {
            arguments.add("--list");
        }
        if (keep) {
            arguments.add("--keep");
        }
        return PROGRAM.run(jinliu.workplace(), arguments);
    }
}
