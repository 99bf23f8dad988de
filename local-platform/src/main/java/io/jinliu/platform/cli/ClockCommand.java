package io.jinliu.platform.cli;

import io.jinliu.platform.plan.BusinessClock;
import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code ./jinliu clock}: the business time of this folder of data, which every part of the system reads. */
@Command(name = "clock", mixinStandardHelpOptions = true, description = "显示或移动业务时间。 Shows or moves business time.")
final class ClockCommand implements Runnable {

    @ParentCommand
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private JinliuCli jinliu;

    @Parameters(
            arity = "0..1",
            paramLabel = "+STEP|INSTANT",
            description = {"如 +31m、+1d12h、2026-11-11T00:00:00Z。", "Such as +31m or 2026-11-11T00:00:00Z."})
    private @Nullable String target;

    @Option(
            names = "--show",
            description = {"显示（默认）。", "Shows it, as without anything."})
    private boolean show;

    @Option(
            names = "--reset",
            description = {"回到机器时间。", "Back to machine time."})
    private boolean reset;

    @Override
    public void run() {
        var clock = new BusinessClock(jinliu.workplace().data().clock(), Clock.systemUTC());
        if (reset) {
            clock.reset();
        } else if (target != null && !show) {
            move(clock, target);
        }
        jinliu.out()
                .printf("%s (machine time %+d s)%n", clock.now(), clock.offset().toSeconds());
    }

    private static void move(BusinessClock clock, String target) {
        if (ClockStep.isStep(target)) {
            clock.moveBy(ClockStep.parse(target).duration());
            return;
        }
        try {
            clock.setTo(Instant.parse(target));
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException("'%s' is no step like +31m and no instant".formatted(target), e);
        }
    }
}
