package io.jinliu.schedule.broker;

import io.jinliu.common.id.Slot;

/** An event as its outbox holds it. */
public record Event(String id, Slot slot, String topic, String tag, String key, String payload) {

    @Override
    public String toString() {
        return "%s %s of …%s".formatted(id, tag, key.substring(Math.max(0, key.length() - 6)));
    }
}
