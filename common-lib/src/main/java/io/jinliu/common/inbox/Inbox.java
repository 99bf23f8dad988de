package io.jinliu.common.inbox;

import io.jinliu.common.id.Slot;

/** Remembers which events were handled, so that a broker may deliver twice and the work is done once. */
public interface Inbox {

    /**
     * Runs the work and remembers the event in one transaction; does nothing if the event is known.
     *
     * @param slot where the work has its effect: the memory lies in the same database
     * @return whether the work was done now
     */
    boolean once(Slot slot, String consumer, String eventId, Runnable work);
}
