package io.jinliu.schedule.broker;

import io.jinliu.common.id.Slot;
import io.jinliu.common.outbox.Outbox;
import io.jinliu.schedule.store.Store;
import io.jinliu.schedule.store.Table;
import java.util.List;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import tools.jackson.databind.json.JsonMapper;

/** The outbox of one service: rows in the order of their commits, until the relay has sent them. */
public final class InMemoryOutbox implements Outbox {

    private final String service;
    private final JsonMapper json;
    private final Table<Event, Boolean> sent;
    private long last;

    public InMemoryOutbox(String service, Store store, JsonMapper json) {
        this.service = service;
        this.json = json;
        this.sent = store.table("outbox", Event::slot);
    }

    @Override
    public void append(Slot slot, String topic, String key, Record event) {
        if (!TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException("An event leaves only with the change it tells of: no transaction is open");
        }
        var id = service + "-" + ++last;
        var tag = event.getClass().getSimpleName();
        sent.insert(new Event(id, slot, topic, tag, key, json.writeValueAsString(event)), false);
    }

    void reset() {
        last = 0;
    }

    /** Everything that was ever written here. */
    public List<Event> all() {
        return List.copyOf(sent.byKey().keySet());
    }

    /** Oldest first. */
    public List<Event> unsent() {
        return sent.byKey().entrySet().stream()
                .filter(row -> !row.getValue())
                .map(row -> row.getKey())
                .toList();
    }

    void markSent(Event event) {
        sent.update(event, true);
    }
}
