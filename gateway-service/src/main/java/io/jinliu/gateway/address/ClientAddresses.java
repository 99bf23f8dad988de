package io.jinliu.gateway.address;

import java.net.InetAddress;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.stereotype.Component;

/**
 * Tells a visitor's address. {@code X-Forwarded-For} is believed from the right, and only as far as our own proxies
 * wrote it: what stands left of them the visitor may have written himself.
 */
@Component
public class ClientAddresses {

    private static final String FORWARDED_FOR = "X-Forwarded-For";
    private static final InetAddress NOWHERE = InetAddress.ofLiteral("0.0.0.0");

    private final AddressSettings settings;

    ClientAddresses(AddressSettings settings) {
        this.settings = settings;
    }

    public InetAddress of(ServerHttpRequest request) {
        var nearest = peer(request);
        for (var hop : hops(request).reversed()) {
            if (!settings.trusts(nearest)) {
                return nearest;
            }
            try {
                nearest = InetAddress.ofLiteral(hop);
            } catch (IllegalArgumentException notAnAddress) {
                return nearest;
            }
        }
        return nearest;
    }

    /** Whether the connections from there are those of many visitors. */
    public boolean isProxyOfOurs(InetAddress address) {
        return settings.trusts(address);
    }

    /** On this very machine, with nobody in between who could be speaking for somebody else. */
    public boolean isOurselves(ServerHttpRequest request) {
        return peer(request).isLoopbackAddress()
                && !request.getHeaders().containsHeader(FORWARDED_FOR)
                && !request.getHeaders().containsHeader("Forwarded");
    }

    private static InetAddress peer(ServerHttpRequest request) {
        var remote = request.getRemoteAddress();
        return remote == null || remote.getAddress() == null ? NOWHERE : remote.getAddress();
    }

    private static List<String> hops(ServerHttpRequest request) {
        return request.getHeaders().getOrEmpty(FORWARDED_FOR).stream()
                .flatMap(line -> Stream.of(line.split(",", -1)))
                .map(String::strip)
                .toList();
    }
}
