package io.jinliu.payment;

import io.jinliu.common.audit.Audit;
import io.jinliu.common.id.Slot;
import io.jinliu.common.outbox.Outbox;
import java.util.ArrayList;
import java.util.List;

/** What was told to others, in order: events and audit rows. */
public final class Told implements Outbox, Audit {

    public final List<Record> events = new ArrayList<>();
    public final List<String> audited = new ArrayList<>();
    public final List<Slot> auditedIn = new ArrayList<>();

    @Override
    public void append(Slot slot, String topic, String key, Record event) {
        events.add(event);
    }

    @Override
    public void record(Slot slot, String action, String subject, String detail) {
        audited.add(action);
        auditedIn.add(slot);
    }

    public List<String> names() {
        return events.stream().map(event -> event.getClass().getSimpleName()).toList();
    }
}
