package io.jinliu.payment.complaint;

import io.jinliu.payment.channel.Channel;
import io.jinliu.payment.channel.ComplaintChannel;
import java.util.List;
import org.springframework.stereotype.Component;

/** The channels at which buyers can complain. */
@Component
class ComplaintChannels {

    private final List<ComplaintChannel> channels;

    ComplaintChannels(List<ComplaintChannel> channels) {
        this.channels = List.copyOf(channels);
    }

    ComplaintChannel of(Channel name) {
        return channels.stream()
                .filter(channel -> channel.name() == name)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("Nobody complains at " + name));
    }

    List<ComplaintChannel> all() {
        return channels;
    }
}
