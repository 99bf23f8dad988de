package io.jinliu.payment.webhook;

import java.time.Instant;

/** What is to be told to whom; never changes afterwards. All its numbers live in the merchant's slot. */
public record DeliveryTerms(
        long no, long endpointNo, long eventNo, EventType type, String merchant, Instant createdAt) {

    static DeliveryTerms of(long no, long endpointNo, News news, Instant at) {
        return new DeliveryTerms(no, endpointNo, news.no(), news.type(), news.merchant(), at);
    }
}
