package io.jinliu.gateway.routes;

import io.jinliu.gateway.address.ClientAddresses;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.springframework.cloud.gateway.filter.headers.HttpHeadersFilter;
import org.springframework.core.Ordered;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;

/**
 * Takes away every header by which a visitor could claim to be somebody, to come from somewhere or to ask for another
 * path than the one that was checked. Who is asking stands in the signed token alone, which passes on; where from, the
 * gateway says itself.
 */
@Component
class NothingClaimedFromOutside implements HttpHeadersFilter, Ordered {

    private static final String FORWARDED_FOR = "X-Forwarded-For";

    private static final List<String> CLAIMS = List.of(
            "x-user",
            "x-role",
            "x-merchant",
            "x-auth",
            "x-forwarded",
            "x-original",
            "x-remote",
            "x-client",
            "x-jinliu");

    /** A merchant's app signs for itself; the service behind checks it. */
    private static final Set<String> SIGNATURE =
            Set.of("x-jinliu-app", "x-jinliu-timestamp", "x-jinliu-nonce", "x-jinliu-signature");

    private static final Set<String> EXACTLY = Set.of(
            "forwarded",
            "x-real-ip",
            "true-client-ip",
            "remote-user",
            "x-rewrite-url",
            "x-http-method-override",
            "baggage");

    private final ClientAddresses addresses;

    NothingClaimedFromOutside(ClientAddresses addresses) {
        this.addresses = addresses;
    }

    /** Last of the header filters: one of the framework's own takes every X-Forwarded header away, ours too. */
    @Override
    public int getOrder() {
        return Ordered.LOWEST_PRECEDENCE;
    }

    @Override
    public HttpHeaders filter(HttpHeaders asked, ServerWebExchange exchange) {
        var kept = new HttpHeaders();
        asked.forEach((name, values) -> {
            if (!claims(name.toLowerCase(Locale.ROOT))) {
                kept.addAll(name, values);
            }
        });
        kept.set(FORWARDED_FOR, addresses.of(exchange.getRequest()).getHostAddress());
        return kept;
    }

    private static boolean claims(String name) {
        return EXACTLY.contains(name)
                || (!SIGNATURE.contains(name) && CLAIMS.stream().anyMatch(name::startsWith));
    }
}
