package io.jinliu.order.lifecycle;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Gives a number up for good, unless its order was placed. */
@Service
class AbandonOrder {

    private final Orders orders;

    AbandonOrder(Orders orders) {
        this.orders = orders;
    }

    /** Returns false if there is an order of this number. */
    @Transactional
    boolean abandon(OrderNo number) {
        return orders.abandon(number);
    }
}
