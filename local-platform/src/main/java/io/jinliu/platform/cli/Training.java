package io.jinliu.platform.cli;

import io.jinliu.platform.plan.Selection;
import java.io.PrintStream;

/** A start that is watched by the JVMs themselves, so that the next ones are quicker. */
record Training(Workplace workplace, BringUp bringUp, PrintStream out) {

    /** @return whether everything selected is ready */
    boolean up(Selection selection, boolean train) throws InterruptedException {
        if (train && workplace.status().isEmpty()) {
            out.println("Training: a first start, whose end writes the caches.");
            if (!bringUp.up(selection, true)) {
                return false;
            }
            new BringDown(workplace, out).down(false);
        }
        return bringUp.up(selection, false);
    }
}
