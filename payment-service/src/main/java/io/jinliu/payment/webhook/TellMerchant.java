package io.jinliu.payment.webhook;

import io.jinliu.common.id.Ids;
import io.jinliu.common.id.Slot;
import java.time.Clock;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Keeps what happened and addresses it to each endpoint that hears it, in the transaction that remembers the message. */
@Service
public class TellMerchant {

    private final Endpoints endpoints;
    private final NewsArchive archive;
    private final Deliveries deliveries;
    private final Ids ids;
    private final Clock clock;

    TellMerchant(Endpoints endpoints, NewsArchive archive, Deliveries deliveries, Ids ids, Clock clock) {
        this.endpoints = endpoints;
        this.archive = archive;
        this.deliveries = deliveries;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * Tells it once per merchant, type and number. A merchant without endpoints is told nothing, and nothing is kept for him.
     *
     * @param data JSON of our own making
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void tell(String merchant, EventType type, String about, String data) {
        var listening = endpoints.of(merchant);
        if (listening.isEmpty()) {
            return;
        }
        var slot = Slot.ofOwner(merchant);
        var now = clock.instant();
        var news = News.of(ids.next(slot), merchant, type, about, data, now);
        if (archive.keep(news)) {
            listening.stream()
                    .filter(endpoint -> endpoint.hears(type))
                    .map(endpoint -> DeliveryTerms.of(ids.next(slot), endpoint.no(), news, now))
                    .forEach(terms -> deliveries.open(Delivery.Pending.of(terms)));
        }
    }
}
