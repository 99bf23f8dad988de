package io.jinliu.common.inbox;

import io.jinliu.common.id.Slot;
import io.micrometer.tracing.Tracer;
import io.micrometer.tracing.propagation.Propagator;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Brings one delivery to its listeners, each once, under the trace it was sent with. */
@Component
class EventDispatcher {

    private static final Logger LOG = LoggerFactory.getLogger(EventDispatcher.class);

    /** With RocketMQ's delays (1 s, 5 s, 10 s, 30 s, 1 min …) the twelfth try comes after about half an hour. */
    private static final int TRIES = 12;

    private final Inbox inbox;
    private final DeadLetters deadLetters;
    private final JsonMapper json;
    private final Tracer tracer;
    private final Propagator propagator;

    EventDispatcher(Inbox inbox, DeadLetters deadLetters, JsonMapper json, Tracer tracer, Propagator propagator) {
        this.inbox = inbox;
        this.deadLetters = deadLetters;
        this.json = json;
        this.tracer = tracer;
        this.propagator = propagator;
    }

    /** Returns whether all listeners are done with it; if not, it must come again. */
    boolean dispatch(Delivery delivery, List<? extends EventListener<?>> listeners) {
        var carrier = delivery.traceparent() == null
                ? Map.<String, String>of()
                : Map.of("traceparent", delivery.traceparent());
        var span = propagator
                .extract(carrier, Map::get)
                .name("event " + delivery.tag())
                .start();
        try (var _ = tracer.withSpan(span)) {
            var done = true;
            for (var listener : listeners) {
                done &= handled(delivery, listener);
            }
            return done;
        } finally {
            span.end();
        }
    }

    private <E extends Record> boolean handled(Delivery delivery, EventListener<E> listener) {
        E event;
        Slot slot;
        try {
            event = read(delivery, listener);
            slot = listener.slot(event);
        } catch (RuntimeException poison) { // what cannot be read, or is about nothing, will not be better next time
            deadLetters.bury(Slot.ofOwner(delivery.eventId()), listener.consumer(), delivery, poison);
            return true;
        }
        return handled(delivery, listener, event, slot);
    }

    private <E extends Record> E read(Delivery delivery, EventListener<E> listener) {
        return json.readerFor(listener.event())
                .without(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .readValue(delivery.payload());
    }

    private <E extends Record> boolean handled(Delivery delivery, EventListener<E> listener, E event, Slot slot) {
        try {
            var fresh = inbox.once(slot, listener.consumer(), delivery.eventId(), () -> listener.on(event));
            LOG.info("{} {} {}", delivery.tag(), delivery.key(), fresh ? listener.consumer() : "known already");
            return true;
        } catch (NotYet early) {
            LOG.info("{} {} came early: {}", delivery.tag(), delivery.key(), early.getMessage());
            return buriedAfterTries(delivery, listener.consumer(), slot, early);
        } catch (RuntimeException failed) { // never lost: it comes again, and is buried where a person finds it
            LOG.warn("{} {} failed, try {}", delivery.tag(), delivery.key(), delivery.attempt(), failed);
            return buriedAfterTries(delivery, listener.consumer(), slot, failed);
        }
    }

    private boolean buriedAfterTries(Delivery delivery, String consumer, Slot slot, RuntimeException reason) {
        if (delivery.attempt() < TRIES) {
            return false;
        }
        deadLetters.bury(slot, consumer, delivery, reason);
        return true;
    }
}
