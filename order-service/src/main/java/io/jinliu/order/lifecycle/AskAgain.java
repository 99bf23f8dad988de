package io.jinliu.order.lifecycle;

import io.jinliu.order.lifecycle.Order.Closing;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Repeats the request to close an order whose due's keeper has not answered: at twice the age each time, every ten
 * minutes at most. Our event is not lost, but its hearer may have given it up.
 */
@Service
public class AskAgain {

    private static final Duration LONGEST = Duration.ofMinutes(10);

    private final Orders orders;
    private final Clock clock;

    AskAgain(Orders orders, Clock clock) {
        this.orders = orders;
        this.clock = clock;
    }

    /** Does nothing if the order has moved on since the sweep saw it. */
    @Transactional
    public void ask(OrderNo number) {
        var now = Moments.now(clock);
        orders.lock(number)
                .filter(Closing.class::isInstance)
                .map(Closing.class::cast)
                .filter(order -> !now.isBefore(order.askAgain()))
                .ifPresent(order -> orders.record(order.ask(now, now.plus(patience(order.since(), now)))));
    }

    private static Duration patience(Instant since, Instant now) {
        var age = Duration.between(since, now);
        return age.compareTo(LONGEST) < 0 ? age : LONGEST;
    }
}
