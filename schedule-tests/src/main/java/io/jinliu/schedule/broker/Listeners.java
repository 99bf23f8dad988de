package io.jinliu.schedule.broker;

import io.jinliu.common.inbox.EventListener;
import io.jinliu.common.inbox.Inbox;
import java.util.List;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** The listeners of one service, each of which hears an event once. */
public record Listeners(Inbox inbox, JsonMapper json, List<EventListener<?>> all) {

    List<EventListener<?>> of(Event event) {
        return all.stream()
                .filter(listener -> listener.topic().equals(event.topic())
                        && listener.event().getSimpleName().equals(event.tag()))
                .toList();
    }

    /**
     * Brings the event to each of its listeners, as the services' own dispatcher does: one that fails does not keep it
     * from the others.
     *
     * @throws RuntimeException what the last one that failed has thrown
     */
    void hear(Event event) {
        RuntimeException failure = null;
        for (var listener : of(event)) {
            try {
                hear(event, listener);
            } catch (RuntimeException failed) {
                failure = failed;
            }
        }
        if (failure != null) {
            throw failure;
        }
    }

    private <E extends Record> void hear(Event event, EventListener<E> listener) {
        E told = json.readerFor(listener.event())
                .without(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .readValue(event.payload());
        inbox.once(listener.slot(told), listener.consumer(), event.id(), () -> listener.on(told));
    }
}
