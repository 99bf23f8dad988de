package io.jinliu.platform.cli;

import io.jinliu.platform.plan.Selection;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ScopeType;
import tools.jackson.databind.json.JsonMapper;

/** The commands of {@code ./jinliu}. Exit codes: 0 done, 1 failed, 2 not understood. */
@Command(
        name = "jinliu",
        mixinStandardHelpOptions = true,
        version = "jinliu 0.1.0",
        subcommands = {
            ClockCommand.class,
            TokenCommand.class,
            FaultsCommand.class,
            KeysCommand.class,
            SchedulesCommand.class,
            ReshardCommand.class,
            BenchCommand.class,
            ChannelCommand.class
        },
        description = {"金流：一条命令在本机运行整个平台。", "Jinliu: the whole platform on this machine, by one command."})
public final class JinliuCli {

    /** As the checker's own exit code (docs/domain/invariants.md): neither "all hold" nor "some do not". */
    private static final int CANNOT_LOOK = 3;

    private final PrintStream out;

    @Option(
            names = "--port-offset",
            scope = ScopeType.INHERIT,
            paramLabel = "N",
            defaultValue = "${env:JINLIU_PORT_OFFSET:-0}",
            description = {"所有端口加 N，数据另存。", "Moves all ports by N, with data of their own."})
    private int portOffset;

    JinliuCli(PrintStream out) {
        this.out = out;
    }

    public static void main(String[] arguments) {
        System.exit(commandLine(System.out).execute(arguments));
    }

    static CommandLine commandLine(PrintStream out) {
        return ChannelCommand.handingOver(
                        new CommandLine(new JinliuCli(out)).setExecutionExceptionHandler(new Failures()))
                .setCaseInsensitiveEnumValuesAllowed(true);
    }

    @Command(
            name = "up",
            mixinStandardHelpOptions = true,
            description = "启动全部并等到就绪。 Starts everything and waits until it is ready.")
    int up(
            @Option(
                            names = "--only",
                            split = ",",
                            paramLabel = "SERVICE",
                            description = {"只启动这些服务。", "Starts these services only, beside database and broker."})
                    @Nullable List<String> only,
            @Option(
                            names = "--train",
                            description = {"先训练启动缓存（AOT）。", "First makes the caches for a quicker start (AOT)."})
                    boolean train,
            @Option(
                            names = "--wires",
                            description = {"网络可被切断（见 faults）。", "The services' wires can be cut (see faults)."})
                    boolean wires)
            throws InterruptedException {
        var selection = only == null ? Selection.everything() : Selection.only(only);
        var missing = selection.notBuilt(workplace().checkout());
        if (only == null && !missing.isEmpty()) {
            throw new NotPossible(String.join(System.lineSeparator(), missing));
        }
        missing.forEach(module -> out.println("Left out: " + module));
        var bringUp = new BringUp(workplace(), out, wires);
        return new Training(workplace(), bringUp, out)
                        .up(selection.built(workplace().checkout()), train)
                ? 0
                : 1;
    }

    @Command(
            name = "down",
            mixinStandardHelpOptions = true,
            description = "按顺序停止全部，数据保留。 Stops everything in order; data are kept.")
    int down(
            @Option(
                            names = "--wipe",
                            description = {"并删除全部数据。", "And deletes all data."})
                    boolean wipe)
            throws InterruptedException {
        new BringDown(workplace(), out).down(wipe);
        return 0;
    }

    @Command(
            name = "status",
            mixinStandardHelpOptions = true,
            description = "显示各部分的状态。 Shows where every part stands; 0 when all are ready.")
    int status(
            @Option(
                            names = "--json",
                            description = {"输出 JSON。", "Prints JSON."})
                    boolean json)
            throws InterruptedException {
        var report = workplace().requireRunning();
        if (json) {
            out.println(JsonMapper.builder()
                    .build()
                    .writerWithDefaultPrettyPrinter()
                    .writeValueAsString(report));
        } else {
            new StatusTable(out).show(report);
        }
        return report.isReady() ? 0 : 1;
    }

    @Command(name = "logs", mixinStandardHelpOptions = true, description = "显示一个部分的日志。 Shows the log of a part.")
    int logs(
            @Parameters(
                            arity = "0..1",
                            paramLabel = "PART",
                            defaultValue = Daemon.PART,
                            description = {
                                "部分，如 order-service。",
                                "The part, such as order-service; the platform by default."
                            })
                    String part,
            @Option(
                            names = {"-f", "--follow"},
                            description = {"持续显示。", "Goes on showing what is added."})
                    boolean follow)
            throws InterruptedException {
        new LogTail(workplace(), out).show(part, follow);
        return 0;
    }

    @Command(
            name = "demo",
            mixinStandardHelpOptions = true,
            description = "启动并演示；演示后继续运行。 Starts if need be and tells its stories; everything keeps running.")
    int demo(
            @Option(
                            names = "--story",
                            description = {"只讲这个故事。", "Tells this story only."})
                    @Nullable String story,
            @Option(
                            names = "--json",
                            description = {"输出 JSON。", "Prints JSON."})
                    boolean json)
            throws InterruptedException {
        if (workplace().status().isEmpty() && up(null, false, false) != 0) {
            return 1;
        }
        var arguments = new ArrayList<>(List.of("demo"));
        if (story != null) {
            arguments.addAll(List.of("--story", story));
        }
        var code = new Acceptance(workplace()).run(json, arguments);
        if (!json) {
            out.printf(
                    "It keeps running. Stop it: ./jinliu down%s%n", workplace().offsetOption());
        }
        return code;
    }

    @Command(
            name = "check",
            mixinStandardHelpOptions = true,
            description = "核对每一分钱。 Checks the invariants of the running system.")
    int check(
            @Option(
                            names = "--json",
                            description = {"输出 JSON。", "Prints JSON."})
                    boolean json)
            throws InterruptedException {
        workplace().requireRunning(CANNOT_LOOK);
        return new Acceptance(workplace()).run(json, List.of("check"));
    }

    PrintStream out() {
        return out;
    }

    Workplace workplace() {
        return Workplace.at(portOffset);
    }
}
