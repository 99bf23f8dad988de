package io.jinliu.payment.payout;

import io.jinliu.payment.channel.Channel;
import io.jinliu.payment.channel.PayoutChannel;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The channels that pay out, by name. */
@Component
class PayoutChannels {

    private final Map<Channel, PayoutChannel> byName;

    PayoutChannels(List<PayoutChannel> channels) {
        this.byName = channels.stream().collect(Collectors.toMap(PayoutChannel::name, Function.identity()));
    }

    PayoutChannel of(Channel name) {
        var channel = byName.get(name);
        if (channel == null) {
            throw new IllegalStateException("No payouts configured through " + name);
        }
        return channel;
    }
}
