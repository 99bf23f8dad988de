package io.jinliu.payment.webhook;

import io.jinliu.common.audit.Audit;
import io.jinliu.common.id.Ids;
import io.jinliu.common.id.Slot;
import java.time.Clock;
import java.time.Instant;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Tells events once more, under their own ids: one delivery, or all of a time. */
@Service
public class TellAgain {

    static final int MOST = 1_000;

    private final Endpoints endpoints;
    private final NewsArchive archive;
    private final Deliveries deliveries;
    private final Ids ids;
    private final Audit audit;
    private final Clock clock;

    TellAgain(Endpoints endpoints, NewsArchive archive, Deliveries deliveries, Ids ids, Audit audit, Clock clock) {
        this.endpoints = endpoints;
        this.archive = archive;
        this.deliveries = deliveries;
        this.ids = ids;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * A new delivery of the same event to the same endpoint.
     *
     * @throws WebhookRejection if there is no such delivery of that merchant, or its endpoint is off
     */
    @Transactional
    public Delivery resend(String merchant, long deliveryNo) {
        var told = deliveries
                .find(deliveryNo)
                .map(Delivery::terms)
                .filter(terms -> terms.merchant().equals(merchant))
                .orElseThrow(UnknownDelivery::new);
        var endpoint = listening(merchant, told.endpointNo());
        var again = open(endpoint, archive.find(told.eventNo()).orElseThrow(UnknownDelivery::new));
        audit(endpoint, "webhook.resent", "delivery " + deliveryNo);
        return again;
    }

    /**
     * New deliveries of what happened from then (inclusive) to then (exclusive), as far as the endpoint hears it.
     *
     * @return how many
     * @throws WebhookRejection if there is no such endpoint of that merchant, it is off, or it would be too many
     */
    @Transactional
    public int replay(String merchant, long endpointNo, Instant from, Instant to, Set<EventType> types) {
        var endpoint = listening(merchant, endpointNo);
        var heard = types.stream().filter(endpoint::hears).collect(Collectors.toUnmodifiableSet());
        var kept = clock.instant().minus(ForgetWebhooks.KEPT);
        var found = archive.between(merchant, from.isAfter(kept) ? from : kept, to, heard, MOST + 1);
        if (found.size() > MOST) {
            throw new TooMuchToReplay(MOST);
        }
        found.forEach(news -> open(endpoint, news));
        audit(endpoint, "webhook.replayed", "%d events from %s to %s".formatted(found.size(), from, to));
        return found.size();
    }

    private Endpoint listening(String merchant, long endpointNo) {
        var endpoint = endpoints
                .find(endpointNo)
                .filter(found -> found.merchant().equals(merchant) && !found.isRemoved())
                .orElseThrow(UnknownEndpoint::new);
        if (!endpoint.isOn()) {
            throw new EndpointIsOff();
        }
        return endpoint;
    }

    private Delivery.Pending open(Endpoint endpoint, News news) {
        var number = ids.next(Slot.ofNumber(endpoint.no()));
        var delivery = Delivery.Pending.of(DeliveryTerms.of(number, endpoint.no(), news, clock.instant()));
        deliveries.open(delivery);
        return delivery;
    }

    private void audit(Endpoint endpoint, String action, String detail) {
        audit.record(Slot.ofNumber(endpoint.no()), action, Long.toString(endpoint.no()), detail);
    }
}
