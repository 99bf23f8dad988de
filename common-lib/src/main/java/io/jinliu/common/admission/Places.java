package io.jinliu.common.admission;

import java.util.concurrent.atomic.AtomicInteger;

/** So many may be inside at once; the less urgent stop coming in before it is full. */
final class Places {

    private final int all;
    private final AtomicInteger taken = new AtomicInteger();

    Places(int all) {
        this.all = all;
    }

    /** Never waits. */
    boolean take(Urgency urgency) {
        var most = urgency.share(all);
        return taken.getAndUpdate(now -> now < most ? now + 1 : now) < most;
    }

    void giveBack() {
        taken.decrementAndGet();
    }

    int taken() {
        return taken.get();
    }
}
