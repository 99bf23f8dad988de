package io.jinliu.order.lifecycle;

import io.jinliu.order.lifecycle.Order.AwaitingPayment;
import java.time.Clock;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Begins to close an order that was not paid in time. */
@Service
public class ExpireOrder {

    private final Orders orders;
    private final OrderSettings settings;
    private final Clock clock;

    ExpireOrder(Orders orders, OrderSettings settings, Clock clock) {
        this.orders = orders;
        this.settings = settings;
        this.clock = clock;
    }

    /** Does nothing if the order has moved on since the sweep saw it. */
    @Transactional
    public void expire(OrderNo number) {
        var now = Moments.now(clock);
        orders.lock(number)
                .filter(AwaitingPayment.class::isInstance)
                .map(AwaitingPayment.class::cast)
                .filter(order -> !now.isBefore(order.purchase().payBefore()))
                .ifPresent(order ->
                        orders.record(order.requestClose(CloseCause.EXPIRED, now, now.plus(settings.askAgainAfter()))));
    }
}
