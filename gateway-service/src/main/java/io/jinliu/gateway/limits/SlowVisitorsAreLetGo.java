package io.jinliu.gateway.limits;

import io.netty.channel.Channel;
import java.time.Duration;
import org.springframework.boot.reactor.netty.NettyReactiveWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.stereotype.Component;

/**
 * A byte a second keeps a connection busy for days. Whoever is too slow gets an answer first ({@link BodyLimit}); where
 * nobody reads the body and so nobody answers, the connection is cut; likewise where headers do not come to an end ({@link HeaderDeadline}).
 */
@Component
class SlowVisitorsAreLetGo implements WebServerFactoryCustomizer<NettyReactiveWebServerFactory> {

    private static final Duration TIME_TO_ANSWER = Duration.ofSeconds(5);

    private final LimitSettings settings;
    private final ConnectionsPerAddress connections;

    SlowVisitorsAreLetGo(LimitSettings settings, ConnectionsPerAddress connections) {
        this.settings = settings;
        this.connections = connections;
    }

    @Override
    public void customize(NettyReactiveWebServerFactory factory) {
        factory.addServerCustomizers(
                server -> server.requestTimeout(settings.requestTimeout().plus(TIME_TO_ANSWER))
                        .maxConnections(settings.connections())
                        .doOnChannelInit((_, channel, _) -> watch(channel)));
    }

    private void watch(Channel channel) {
        channel.pipeline().addFirst(connections);
        new HeaderDeadline(channel, settings.headerTimeout()).watch();
    }
}
