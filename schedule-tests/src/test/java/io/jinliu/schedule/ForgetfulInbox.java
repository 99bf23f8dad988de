package io.jinliu.schedule;

import io.jinliu.common.id.Slot;
import io.jinliu.common.inbox.Inbox;
import org.springframework.transaction.annotation.Transactional;

/** Handles an event as often as it comes. */
class ForgetfulInbox implements Inbox {

    private final Inbox sound;

    ForgetfulInbox(Inbox sound) {
        this.sound = sound;
    }

    @Override
    @Transactional
    public boolean once(Slot slot, String consumer, String eventId, Runnable work) {
        if (!sound.once(slot, consumer, eventId, work)) {
            work.run();
        }
        return true;
    }
}
