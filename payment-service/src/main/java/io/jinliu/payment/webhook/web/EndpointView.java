package io.jinliu.payment.webhook.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.jinliu.payment.webhook.Endpoint;
import io.jinliu.payment.webhook.Endpoint.Off;
import io.jinliu.payment.webhook.Endpoint.On;
import io.jinliu.payment.webhook.Endpoint.Removed;
import io.jinliu.payment.webhook.EventType;
import io.jinliu.payment.webhook.Secrets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A webhook as its merchant sees it.
 *
 * @param secret only where it was made just now
 * @param previousSecretUntil until when the secret before it is valid too
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record EndpointView(
        String id,
        String url,
        String description,
        List<String> events,
        boolean enabled,
        @Nullable String disabledBecause,
        @Nullable Instant failingSince,
        @Nullable String secret,
        @Nullable Instant previousSecretUntil,
        Instant createdAt) {

    static EndpointView of(Endpoint endpoint) {
        return view(endpoint, Optional.empty());
    }

    static EndpointView withSecret(Endpoint endpoint) {
        return view(endpoint, endpoint.secrets().map(Secrets::current));
    }

    private static EndpointView view(Endpoint endpoint, Optional<String> secret) {
        return new EndpointView(
                Long.toString(endpoint.no()),
                endpoint.url(),
                endpoint.description(),
                endpoint.events().stream().sorted().map(EventType::word).toList(),
                endpoint.isOn(),
                switch (endpoint.standing()) {
                    case On _, Removed _ -> null;
                    case Off off -> off.reason().name();
                },
                endpoint.standing() instanceof On on ? on.failingSince().orElse(null) : null,
                secret.orElse(null),
                endpoint.secrets()
                        .flatMap(Secrets::previous)
                        .map(Secrets.Previous::until)
                        .orElse(null),
                endpoint.createdAt());
    }
}
