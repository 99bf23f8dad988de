package io.jinliu.payment.split;

import io.jinliu.payment.channel.Channel;
import io.jinliu.payment.channel.SharingChannel;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The channels that share, by name. */
@Component
class Sharings {

    private final Map<Channel, SharingChannel> byName;

    Sharings(List<SharingChannel> channels) {
        this.byName = channels.stream().collect(Collectors.toMap(SharingChannel::name, Function.identity()));
    }

    SharingChannel of(Channel name) {
        var channel = byName.get(name);
        if (channel == null) {
            throw new IllegalStateException("%s shares nothing".formatted(name));
        }
        return channel;
    }
}
