package io.jinliu.schedule.store;

import io.jinliu.common.id.Ids;
import io.jinliu.common.id.Slot;

/** Numbers one after the other, each with its slot. */
public final class CountedIds implements Ids {

    private final long first;
    private long last;

    /** @param worker keeps the numbers of services apart */
    public CountedIds(int worker) {
        this.first = (long) worker << 40;
    }

    public void reset() {
        last = 0;
    }

    @Override
    public long next(Slot slot) {
        return Ids.in(slot, (first + ++last) * Slot.COUNT);
    }
}
