package io.jinliu.payment.collect;

import io.jinliu.payment.channel.Channel;
import io.jinliu.payment.channel.PaymentChannel;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The channels by name. */
@Component
public class Channels {

    private final Map<Channel, PaymentChannel> byName;

    public Channels(List<PaymentChannel> channels) {
        this.byName = channels.stream().collect(Collectors.toMap(PaymentChannel::name, Function.identity()));
    }

    public PaymentChannel of(Channel name) {
        var channel = byName.get(name);
        if (channel == null) {
            throw new IllegalStateException("No channel configured for " + name);
        }
        return channel;
    }
}
