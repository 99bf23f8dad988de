package io.jinliu.gateway.routes;

import jakarta.validation.constraints.NotNull;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/** Where the services live: scheme, host and port; a path here would be ignored. */
@Validated
@ConfigurationProperties("jinliu")
public record ServiceAddresses(
        @NotNull URI orderUrl,
        @NotNull URI paymentUrl,
        @NotNull URI settlementUrl,
        @NotNull URI pointsUrl) {

    /** By the service's own name, in the order people think of them. */
    public Map<String, URI> byName() {
        var services = new LinkedHashMap<String, URI>();
        services.put("order-service", orderUrl);
        services.put("payment-service", paymentUrl);
        services.put("settlement-service", settlementUrl);
        services.put("points-service", pointsUrl);
        return services;
    }
}
