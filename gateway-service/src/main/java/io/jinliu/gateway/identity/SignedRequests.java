package io.jinliu.gateway.identity;

import org.springframework.http.HttpHeaders;
import org.springframework.security.web.server.util.matcher.AndServerWebExchangeMatcher;
import org.springframework.security.web.server.util.matcher.ServerWebExchangeMatcher;
import org.springframework.security.web.server.util.matcher.ServerWebExchangeMatcher.MatchResult;
import org.springframework.security.web.server.util.matcher.ServerWebExchangeMatchers;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** Requests that name an app and bear no token, on their way to the service that knows the apps. */
final class SignedRequests {

    static final ServerWebExchangeMatcher AT_THE_DOOR = new AndServerWebExchangeMatcher(
            ServerWebExchangeMatchers.pathMatchers(
                    "/api/v1/payments/**",
                    "/api/v1/refunds/**",
                    "/api/v1/webhooks/**",
                    "/api/v1/webhook-deliveries/**"),
            SignedRequests::namesAnAppOnly);

    private SignedRequests() {}

    private static Mono<MatchResult> namesAnAppOnly(ServerWebExchange exchange) {
        var headers = exchange.getRequest().getHeaders();
        var signed = headers.containsHeader("X-Jinliu-App") && !headers.containsHeader(HttpHeaders.AUTHORIZATION);
        return signed ? MatchResult.match() : MatchResult.notMatch();
    }
}
