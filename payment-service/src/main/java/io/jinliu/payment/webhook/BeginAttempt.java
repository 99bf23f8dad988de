package io.jinliu.payment.webhook;

import io.jinliu.payment.webhook.Delivery.Why;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes a due delivery for this process alone: its time is put off before anything is sent. */
@Service
class BeginAttempt {

    private final Deliveries deliveries;
    private final Endpoints endpoints;
    private final NewsArchive archive;
    private final Clock clock;

    BeginAttempt(Deliveries deliveries, Endpoints endpoints, NewsArchive archive, Clock clock) {
        this.deliveries = deliveries;
        this.endpoints = endpoints;
        this.archive = archive;
        this.clock = clock;
    }

    /** Nothing if somebody else has it, or it is given up: its endpoint is off, or its event was forgotten. */
    @Transactional
    public Optional<Begun> begin(long deliveryNo) {
        var now = clock.instant();
        return deliveries
                .lock(deliveryNo)
                .filter(Delivery.Pending.class::isInstance)
                .map(Delivery.Pending.class::cast)
                .filter(pending -> pending.isDue(now))
                .flatMap(pending -> begin(pending, now));
    }

    private Optional<Begun> begin(Delivery.Pending pending, Instant now) {
        var endpoint = endpoints.find(pending.terms().endpointNo()).filter(Endpoint::isOn);
        var news = archive.find(pending.terms().eventNo());
        if (endpoint.isEmpty() || news.isEmpty()) {
            deliveries.keep(pending.giveUp(endpoint.isEmpty() ? Why.ENDPOINT_OFF : Why.TIMED_OUT, now));
            return Optional.empty();
        }
        var begun = pending.begin(now);
        deliveries.keep(begun);
        return Optional.of(new Begun(begun, endpoint.get(), news.get(), now));
    }

    record Begun(Delivery.Pending delivery, Endpoint endpoint, News news, Instant at) {}
}
