package io.jinliu.payment.webhook.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.jinliu.payment.webhook.Delivery;
import io.jinliu.payment.webhook.Delivery.Delivered;
import io.jinliu.payment.webhook.Delivery.Exhausted;
import io.jinliu.payment.webhook.Delivery.Pending;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Where a delivery stands. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record DeliveryView(
        String id,
        String webhookId,
        String eventId,
        String type,
        String state,
        int attempts,
        @Nullable Instant nextAt,
        @Nullable Instant endedAt,
        @Nullable String reason,
        Instant createdAt) {

    static DeliveryView of(Delivery delivery) {
        return switch (delivery) {
            case Pending pending -> view(pending, pending.nextAt(), null, null);
            case Delivered delivered -> view(delivered, null, delivered.at(), null);
            case Exhausted exhausted ->
                view(exhausted, null, exhausted.at(), exhausted.why().name());
        };
    }

    private static DeliveryView view(
            Delivery delivery, @Nullable Instant nextAt, @Nullable Instant endedAt, @Nullable String reason) {
        var terms = delivery.terms();
        return new DeliveryView(
                Long.toString(terms.no()),
                Long.toString(terms.endpointNo()),
                Long.toString(terms.eventNo()),
                terms.type().word(),
                delivery.state().name(),
                delivery.attempts(),
                nextAt,
                endedAt,
                reason,
                terms.createdAt());
    }
}
