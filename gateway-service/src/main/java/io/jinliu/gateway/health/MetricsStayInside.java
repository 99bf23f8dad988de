package io.jinliu.gateway.health;

import io.jinliu.gateway.address.ClientAddresses;
import io.jinliu.gateway.problem.Problem;
import io.jinliu.gateway.problem.Refused;
import org.springframework.boot.actuate.autoconfigure.web.server.ConditionalOnManagementPort;
import org.springframework.boot.actuate.autoconfigure.web.server.ManagementPortType;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/**
 * On the main port the metrics are for this machine only; to everybody else they do not exist. Whoever scrapes from
 * another machine sets {@code MANAGEMENT_SERVER_PORT} and does not publish that port.
 */
@Component
@ConditionalOnManagementPort(ManagementPortType.SAME)
@Order(-150)
class MetricsStayInside implements WebFilter {

    private final ClientAddresses addresses;

    MetricsStayInside(ClientAddresses addresses) {
        this.addresses = addresses;
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        var request = exchange.getRequest();
        var path = request.getPath().value();
        var metrics = path.equals("/actuator") || path.startsWith("/actuator/");
        if (metrics && !addresses.isOurselves(request)) {
            return Mono.error(Refused.because(Problem.NOT_FOUND));
        }
        return chain.filter(exchange);
    }
}
