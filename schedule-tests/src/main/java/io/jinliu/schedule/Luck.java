package io.jinliu.schedule;

import io.jinliu.schedule.loom.Chance;
import io.jinliu.schedule.loom.Trace;
import io.jinliu.schedule.store.Transactions.Ending;
import io.jinliu.schedule.store.Transactions.Fate;
import java.util.List;

/** What the database and the machines do to a commit, now and then, until they are told to hold still. */
public final class Luck implements Fate {

    private static final int SELDOM = 50;
    private static final List<Ending> BAD =
            List.of(Ending.DEADLOCK, Ending.DEADLOCK, Ending.REPLY_LOST, Ending.DIED_BEFORE, Ending.DIED_AFTER);

    private final Chance chance;
    private final Trace trace;
    private boolean turned;

    Luck(Chance chance, Trace trace) {
        this.chance = chance;
        this.trace = trace;
    }

    void turn() {
        turned = true;
    }

    /** From now on every commit succeeds. */
    void hold() {
        turned = false;
    }

    public boolean isCalm() {
        return !turned;
    }

    @Override
    public Ending of(String useCase) {
        if (!turned || !chance.oneIn(SELDOM)) {
            return Ending.COMMITTED;
        }
        var ending = chance.oneOf(BAD);
        trace.add("commit of %s: %s", useCase.substring(useCase.lastIndexOf('.') + 1), ending);
        return ending;
    }
}
