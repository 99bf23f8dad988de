package io.jinliu.platform.cli;

import io.jinliu.platform.plan.Layout;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** {@code ./jinliu reshard}: spreads the rows of a stopped platform over more databases and tables. */
@Command(
        name = "reshard",
        mixinStandardHelpOptions = true,
        description = "停机重新分片。 Spreads the rows over more databases and tables, while the platform is down.")
@SuppressWarnings("NullAway.Init") // picocli sets what is required
final class ReshardCommand implements Callable<Integer> {

    @ParentCommand
    private JinliuCli jinliu;

    @ArgGroup(multiplicity = "1")
    private Step step;

    /** One of these. */
    static final class Step {

        @Option(
                names = "--to",
                paramLabel = "DxT",
                description = {"新布局，如 4x4；中断后可重来。", "To D databases of T tables; may be given again after a kill."})
        private @Nullable String to;

        @Option(
                names = "--give-up",
                paramLabel = "DxT",
                description = {"放弃，回到旧布局。", "Goes back before the switch; what was copied is deleted."})
        private @Nullable String giveUp;

        @Option(
                names = "--drop-old",
                description = {"删除旧表。", "Deletes the tables of the layout before."})
        private boolean dropOld;
    }

    @Override
    public Integer call() throws InterruptedException {
        var mover = new RowMover(jinliu.workplace(), jinliu.out());
        if (step.to != null) {
            mover.moveTo(Layout.of(step.to));
        } else if (step.giveUp != null) {
            mover.giveUp(Layout.of(step.giveUp));
        } else if (step.dropOld) {
            mover.dropOld();
        }
        return 0;
    }
}
