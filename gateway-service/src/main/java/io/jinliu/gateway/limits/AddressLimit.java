package io.jinliu.gateway.limits;

import io.github.bucket4j.TimeMeter;
import io.jinliu.gateway.address.ClientAddresses;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.HexFormat;
import java.util.Set;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/**
 * Slows down an address, before its token costs us a signature. Callbacks have a class of their own: shoppers behind
 * one address must not hold up a channel's news of money, nor the channel the shoppers.
 */
@Component
@Order(-200) // before security, which is at -100
class AddressLimit implements WebFilter {

    /** What the platform itself asks all the time, and may. */
    private static final Set<String> PROBES = Set.of("/livez", "/readyz");

    private static final int PREFIX_OF_A_HOUSEHOLD = 8;

    private final ClientAddresses addresses;
    private final Buckets everything;
    private final Buckets callbacks;

    AddressLimit(ClientAddresses addresses, LimitSettings settings) {
        this.addresses = addresses;
        this.everything = new Buckets(settings.address(), settings.visitors(), TimeMeter.SYSTEM_NANOTIME);
        this.callbacks = new Buckets(settings.callbacks(), settings.visitors(), TimeMeter.SYSTEM_NANOTIME);
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        var path = exchange.getRequest().getPath().value();
        if (PROBES.contains(path)) {
            return chain.filter(exchange);
        }
        return Mono.defer(() -> {
            var buckets = Callbacks.include(path) ? callbacks : everything;
            buckets.take(visitor(addresses.of(exchange.getRequest())));
            return chain.filter(exchange);
        });
    }

    /** An IPv6 visitor owns 2^64 addresses; the first half is what tells visitors apart. */
    static String visitor(InetAddress address) {
        var bytes = address.getAddress();
        var length = address instanceof Inet6Address ? PREFIX_OF_A_HOUSEHOLD : bytes.length;
        return HexFormat.of().formatHex(bytes, 0, length);
    }
}
