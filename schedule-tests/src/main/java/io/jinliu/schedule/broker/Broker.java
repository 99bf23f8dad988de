package io.jinliu.schedule.broker;

import io.jinliu.schedule.loom.Chance;
import io.jinliu.schedule.loom.Loom;
import io.jinliu.schedule.loom.Loom.End;
import io.jinliu.schedule.loom.Trace;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Keeps every event until each service has handled it. Events come in any order, some of them twice. */
public final class Broker {

    private final Loom loom;
    private final Chance chance;
    private final Clock clock;
    private final Trace trace;
    private final Map<String, Listeners> services = new LinkedHashMap<>();
    private final List<Delivery> waiting = new ArrayList<>();
    private final List<String> buried = new ArrayList<>();

    public Broker(Loom loom, Chance chance, Clock clock, Trace trace) {
        this.loom = loom;
        this.chance = chance;
        this.clock = clock;
        this.trace = trace;
    }

    public void join(String service, Listeners listeners) {
        services.put(service, listeners);
    }

    public void reset() {
        waiting.clear();
        buried.clear();
    }

    void take(Event event) {
        services.forEach((service, listeners) -> {
            if (!listeners.of(event).isEmpty()) {
                waiting.add(new Delivery(service, event, 1, clock.instant()));
            }
        });
    }

    public boolean hasDue() {
        return waiting.stream().anyMatch(this::due);
    }

    /** When the next delivery may be tried again. */
    public Optional<Instant> next() {
        return waiting.stream().map(Delivery::notBefore).min(Instant::compareTo);
    }

    /** Begins one of the deliveries that may come now. */
    public void deliver(boolean calm) {
        var delivery = chance.oneOf(waiting.stream().filter(this::due).toList());
        waiting.remove(delivery);
        var service = delivery.service();
        loom.start(
                service,
                "hears " + delivery.event() + (delivery.attempt() > 1 ? " #" + delivery.attempt() : ""),
                () -> listeners(service).hear(delivery.event()),
                end -> ended(delivery, end, calm));
    }

    private Listeners listeners(String service) {
        return Optional.ofNullable(services.get(service)).orElseThrow();
    }

    private void ended(Delivery delivery, End end, boolean calm) {
        switch (end) {
            case End.Done() -> {
                if (!calm && chance.oneIn(8)) {
                    waiting.add(delivery.repeated(clock.instant())); // the acknowledgement is lost
                }
            }
            case End.Died() -> waiting.add(delivery.repeated(clock.instant()));
            case End.Failed(var why) -> failed(delivery, why);
        }
    }

    private void failed(Delivery delivery, Throwable why) {
        if (delivery.last()) {
            trace.add("%s buries %s", delivery.service(), delivery.event());
            buried.add("%s, %s: %s".formatted(delivery.service(), delivery.event(), why));
        } else {
            waiting.add(delivery.again(clock.instant()));
        }
    }

    private boolean due(Delivery delivery) {
        return !delivery.notBefore().isAfter(clock.instant());
    }

    /** Who must hear the event, by consumer. */
    public Map<String, List<String>> consumers(Event event) {
        var consumers = new LinkedHashMap<String, List<String>>();
        services.forEach((service, listeners) -> consumers.put(
                service,
                listeners.of(event).stream()
                        .map(listener -> listener.consumer())
                        .toList()));
        return consumers;
    }

    /** Dead letters, each with its reason. */
    public List<String> buried() {
        return List.copyOf(buried);
    }
}
