package io.jinliu.payment.part;

import io.jinliu.payment.channel.Channel;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Everything that money can be held on here. */
@Component
class Holders {

    private final Map<Channel, Holder> holders;

    Holders(List<Holder> holders) {
        this.holders = holders.stream().collect(Collectors.toMap(Holder::channel, Function.identity()));
    }

    Holder of(Part part) {
        var channel = part.wish().method().channel();
        var holder = holders.get(channel);
        if (holder == null) {
            throw new IllegalArgumentException("Nothing is held on " + channel);
        }
        return holder;
    }
}
