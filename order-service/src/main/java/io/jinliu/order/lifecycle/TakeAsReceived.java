package io.jinliu.order.lifecycle;

import io.jinliu.order.lifecycle.Order.Shipped;
import java.time.Clock;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Completes an order that was shipped long ago and that nobody has complained of. */
@Service
public class TakeAsReceived {

    private final Orders orders;
    private final Clock clock;

    TakeAsReceived(Orders orders, Clock clock) {
        this.orders = orders;
        this.clock = clock;
    }

    /** Does nothing if the order has moved on since the sweep saw it. */
    @Transactional
    public void complete(OrderNo number) {
        var now = Moments.now(clock);
        orders.lock(number)
                .filter(Shipped.class::isInstance)
                .map(Shipped.class::cast)
                .filter(order -> !now.isBefore(order.confirmBy()))
                .ifPresent(order -> orders.record(order.confirm(now)));
    }
}
