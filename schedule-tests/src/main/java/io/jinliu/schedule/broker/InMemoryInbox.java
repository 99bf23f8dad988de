package io.jinliu.schedule.broker;

import io.jinliu.common.id.Slot;
import io.jinliu.common.inbox.Inbox;
import io.jinliu.schedule.store.Store;
import io.jinliu.schedule.store.Table;
import java.util.Set;
import org.springframework.transaction.annotation.Transactional;

/** Which events each consumer of one service has handled. */
public class InMemoryInbox implements Inbox {

    private final Table<Seen, Boolean> seen;

    public InMemoryInbox(Store store) {
        this.seen = store.table("inbox", Seen::slot);
    }

    @Override
    @Transactional
    public boolean once(Slot slot, String consumer, String eventId, Runnable work) {
        var fresh = seen.insertIgnore(new Seen(slot, consumer, eventId), true);
        if (fresh) {
            work.run();
        }
        return fresh;
    }

    public Set<Seen> seen() {
        return seen.byKey().keySet();
    }

    /** A row of the inbox. */
    public record Seen(Slot slot, String consumer, String eventId) {}
}
