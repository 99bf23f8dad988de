package io.jinliu.gateway.limits;

import io.jinliu.gateway.problem.Problem;
import io.jinliu.gateway.problem.Refused;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.stream.Collectors;
import org.springframework.cloud.gateway.filter.GatewayFilterChain;
import org.springframework.cloud.gateway.filter.GlobalFilter;
import org.springframework.cloud.gateway.route.Route;
import org.springframework.cloud.gateway.support.ServerWebExchangeUtils;
import org.springframework.core.Ordered;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/**
 * As many requests at once as a route can bear; one more is told at once to come back, instead of waiting for a
 * connection. Callbacks are a route of their own: no crowd of shoppers keeps out the news of money.
 */
@Component
class RouteLimit implements GlobalFilter, Ordered {

    /** After the route is found, before anything is sent. */
    static final int ORDER = 0;

    private static final Duration SOON = Duration.ofSeconds(1);

    private final Map<String, Semaphore> places;

    RouteLimit(LimitSettings settings) {
        this.places = settings.atOnce().entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, entry -> new Semaphore(entry.getValue())));
    }

    @Override
    public int getOrder() {
        return ORDER;
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, GatewayFilterChain chain) {
        return Mono.defer(() -> {
            var ofRoute = places.get(route(exchange).getId());
            if (ofRoute == null) {
                return chain.filter(exchange);
            }
            if (!ofRoute.tryAcquire()) {
                return Mono.error(Refused.because(
                                Problem.SERVICE_UNAVAILABLE, "As much is under way as can be; nothing was done.")
                        .retryAfter(SOON));
            }
            return chain.filter(exchange).doFinally(_ -> ofRoute.release());
        });
    }

    private static Route route(ServerWebExchange exchange) {
        return exchange.getRequiredAttribute(ServerWebExchangeUtils.GATEWAY_ROUTE_ATTR);
    }
}
