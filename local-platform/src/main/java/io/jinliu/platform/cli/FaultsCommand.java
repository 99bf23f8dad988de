package io.jinliu.platform.cli;

import io.jinliu.platform.plan.Selection;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** {@code ./jinliu faults}: starts the system if need be; acceptance-tests does the harm and the judging. */
@Command(
        name = "faults",
        mixinStandardHelpOptions = true,
        description = "在购物中杀死服务，再核对每一分钱。 Lets parts die while people buy, then checks every invariant.")
@SuppressWarnings("NullAway.Init") // picocli sets what it finds
final class FaultsCommand implements Callable<Integer> {

    @ParentCommand
    private JinliuCli jinliu;

    @Spec
    private CommandSpec spec;

    @Mixin
    private FaultsOptions options;

    @Override
    public Integer call() throws InterruptedException {
        var workplace = jinliu.workplace();
        var bringUp = new BringUp(workplace, jinliu.out(), options.wantsWires());
        if (workplace.status().isEmpty() && !bringUp.up(Selection.everything(), false)) {
            return 1;
        }
        var code = new Acceptance(workplace).run(false, words());
        jinliu.out().printf("It keeps running. Stop it: ./jinliu down%s%n", workplace.offsetOption());
        return code;
    }

    /** As they were typed, without what is ours alone. */
    private List<String> words() {
        var typed = spec.commandLine().getParseResult().matchedOptions().stream()
                .filter(option -> !option.inherited())
                .map(option -> option.longestName() + "=" + String.join(",", option.originalStringValues()));
        return Stream.concat(Stream.of("faults"), typed).toList();
    }
}
