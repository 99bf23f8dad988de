package io.jinliu.gateway.routes;

import static org.springframework.http.HttpMethod.POST;

import java.util.Set;
import org.springframework.cloud.gateway.filter.GatewayFilter;
import org.springframework.cloud.gateway.route.RouteLocator;
import org.springframework.cloud.gateway.route.builder.RouteLocatorBuilder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.server.MethodNotAllowedException;
import reactor.core.publisher.Mono;

/**
 * The paths that lead inside. Whatever is not named here is a 404, {@code /internal/**} of every service first of all:
 * there is no catch-all to forget.
 */
@Configuration(proxyBeanMethods = false)
class Routes {

    /** To log out one may ask any service; this is the one that the gateway asks what was given up. */
    private static final String[] ORDERS = {
        "/api/v1/orders/**", "/api/v1/order-tokens/**", "/api/v1/skus/**", "/api/v1/logout"
    };

    private static final String[] PAYMENTS = {
        "/api/v1/payments/**",
        "/api/v1/payment-methods",
        "/api/v1/refunds/**",
        "/api/v1/complaints/**",
        "/api/v1/open-items/**",
        "/api/v1/webhooks/**",
        "/api/v1/webhook-deliveries/**",
        "/api/v1/apps/**",
        "/api/v1/wallet/**",
        "/api/v1/messages",
        "/api/v1/cards/**",
        "/api/v1/card-batches/**",
        "/api/v1/splits/**",
        "/api/v1/bank-statements/**",
        "/api/v1/unmatched-transfers/**",
        "/api/v1/bank-payouts/**",
        "/api/v1/bank-orders/**",
        "/api/v1/payouts/**",
        "/api/v1/payout-batches/**",
        "/api/v1/payment-switches/**",
        "/api/v1/route-books/**",
        "/api/v1/channel-bills/**"
    };
    private static final String[] CALLBACKS = {
        "/callbacks/{channel:[a-z][a-z0-9-]{0,31}}",
        "/callbacks/{channel:[a-z][a-z0-9-]{0,31}}/{credentialId:[A-Za-z0-9][A-Za-z0-9._-]{0,63}}"
    };

    @Bean
    RouteLocator doors(RouteLocatorBuilder doors, ServiceAddresses services) {
        return doors.routes()
                .route("orders", door -> door.path(ORDERS).uri(services.orderUrl()))
                .route("payments", door -> door.path(PAYMENTS).uri(services.paymentUrl()))
                .route("ledger", door -> door.path("/api/v1/ledger/**").uri(services.settlementUrl()))
                .route("points", door -> door.path("/api/v1/points/**").uri(services.pointsUrl()))
                .route(
                        "callbacks",
                        door -> door.path(CALLBACKS).and().method(POST).uri(services.paymentUrl()))
                .route("callbacks-otherwise", door -> door.path(CALLBACKS)
                        .filters(filters -> filters.filter(onlyPost()))
                        .uri(services.paymentUrl()))
                .build();
    }

    private static GatewayFilter onlyPost() {
        return (exchange, _) ->
                Mono.error(new MethodNotAllowedException(exchange.getRequest().getMethod(), Set.of(POST)));
    }
}
