package io.jinliu.schedule.loom;

import io.jinliu.schedule.loom.Loom.End.Died;
import io.jinliu.schedule.loom.Loom.End.Done;
import io.jinliu.schedule.loom.Loom.End.Failed;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** All strands of the world. Exactly one thread runs at any time: the schedule's own, or the strand it has resumed. */
public final class Loom {

    private final Trace trace;
    private final List<Woven> strands = new ArrayList<>();

    public Loom(Trace trace) {
        this.trace = trace;
    }

    /** How a strand's work ended. */
    public sealed interface End {

        record Done() implements End {}

        record Failed(Throwable why) implements End {}

        record Died() implements End {}
    }

    /**
     * Begins work in a process; nothing of it runs before {@link #step}.
     *
     * @param ended is told once how it ended
     */
    public void start(String process, String name, Runnable work, Consumer<End> ended) {
        trace.add("%s begins %s", process, name);
        strands.add(new Woven(new Strand(process, name, work), ended));
    }

    public boolean isIdle() {
        return strands.isEmpty();
    }

    public int size() {
        return strands.size();
    }

    /** Lets one of the strands go on until its next port. If it dies there, its whole process does. */
    public void step(Chance chance) {
        var woven = chance.oneOf(strands);
        woven.strand.resume();
        settle(woven);
        if (woven.strand.dead()) {
            kill(woven.strand.process());
        }
    }

    /** Kills a process: whatever it was doing ends here, wherever that is. */
    public void kill(String process) {
        trace.add("%s is killed", process);
        for (var woven : List.copyOf(strands)) {
            if (woven.strand.process().equals(process)) {
                woven.strand.kill();
                settle(woven);
            }
        }
    }

    private void settle(Woven woven) {
        var strand = woven.strand;
        if (!strand.done()) {
            trace.add("%s %s → %s", strand.process(), strand.name(), strand.at());
            return;
        }
        strands.remove(woven);
        var end = end(strand);
        trace.add("%s %s %s", strand.process(), strand.name(), words(end));
        woven.ended.accept(end);
    }

    private static End end(Strand strand) {
        if (strand.dead()) {
            return new Died();
        }
        return strand.failure().<End>map(Failed::new).orElseGet(Done::new);
    }

    private static String words(End end) {
        return switch (end) {
            case Done() -> "done";
            case Failed(var why) -> "failed: " + why.getClass().getSimpleName();
            case Died() -> "died";
        };
    }

    private record Woven(Strand strand, Consumer<End> ended) {}
}
