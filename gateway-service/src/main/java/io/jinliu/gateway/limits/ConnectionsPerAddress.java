package io.jinliu.gateway.limits;

import io.jinliu.gateway.address.ClientAddresses;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.netty.channel.ChannelHandler.Sharable;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/** Lets no address take all connections. A proxy of ours may: behind it are many visitors. */
@Component
@Sharable
class ConnectionsPerAddress extends ChannelInboundHandlerAdapter {

    private final Map<String, Integer> open = new ConcurrentHashMap<>();
    private final ClientAddresses addresses;
    private final int most;
    private final Counter refused;

    ConnectionsPerAddress(ClientAddresses addresses, LimitSettings settings, MeterRegistry meters) {
        this.addresses = addresses;
        this.most = settings.connectionsPerAddress();
        this.refused = meters.counter("gateway.connections.refused");
    }

    @Override
    public void channelActive(ChannelHandlerContext context) {
        if (context.channel().remoteAddress() instanceof InetSocketAddress remote
                && !addresses.isProxyOfOurs(remote.getAddress())
                && isOneTooMany(context, remote.getAddress())) {
            refused.increment();
            var _ = context.close(); // gone already is as good
        } else {
            context.fireChannelActive();
        }
    }

    private boolean isOneTooMany(ChannelHandlerContext context, InetAddress address) {
        var visitor = AddressLimit.visitor(address);
        var count = open.merge(visitor, 1, Integer::sum);
        context.channel()
                .closeFuture()
                .addListener(_ -> open.computeIfPresent(visitor, (_, n) -> n == 1 ? null : n - 1));
        return count > most;
    }
}
