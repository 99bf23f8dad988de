package io.jinliu.payment.webhook;

import java.util.List;
import org.springframework.stereotype.Service;

/** Shows a merchant his own endpoints and deliveries, and nobody else's. */
@Service
public class ReadWebhooks {

    private final Endpoints endpoints;
    private final Deliveries deliveries;
    private final NewsArchive archive;

    ReadWebhooks(Endpoints endpoints, Deliveries deliveries, NewsArchive archive) {
        this.endpoints = endpoints;
        this.deliveries = deliveries;
        this.archive = archive;
    }

    public List<Endpoint> endpoints(String merchant) {
        return endpoints.of(merchant);
    }

    /** @throws UnknownEndpoint if there is none of that merchant */
    public Endpoint endpoint(String merchant, long endpointNo) {
        return endpoints
                .find(endpointNo)
                .filter(endpoint -> endpoint.merchant().equals(merchant) && !endpoint.isRemoved())
                .orElseThrow(UnknownEndpoint::new);
    }

    /** The newest first, below the number. */
    public List<Delivery> deliveries(long below, int limit, Deliveries.Search search) {
        return deliveries.before(below, limit, search);
    }

    /** @throws UnknownDelivery if there is none of that merchant */
    public Story delivery(String merchant, long deliveryNo) {
        var delivery = deliveries
                .find(deliveryNo)
                .filter(found -> found.terms().merchant().equals(merchant))
                .orElseThrow(UnknownDelivery::new);
        var news = archive.find(delivery.terms().eventNo()).orElseThrow(UnknownDelivery::new);
        return new Story(delivery, news, deliveries.attempts(deliveryNo));
    }

    /** A delivery with what it tells and how it went. */
    public record Story(Delivery delivery, News news, List<Attempt> attempts) {}
}
