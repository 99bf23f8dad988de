package io.jinliu.order.lifecycle;

import io.jinliu.common.inbox.NotYet;
import io.jinliu.order.lifecycle.Order.Closed;
import io.jinliu.order.lifecycle.Order.Collected;
import io.jinliu.order.lifecycle.Order.Unpaid;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Counts money that went back to the buyer; when all of it has, the order closes. */
@Service
public class CountRefund {

    private final Orders orders;

    CountRefund(Orders orders) {
        this.orders = orders;
    }

    /**
     * Counts the refund, once.
     *
     * @throws NotYet if we have not heard yet that the order is paid
     * @throws IllegalStateException if the order is closed, so that nothing is left to refund
     */
    @Transactional
    public void count(OrderNo number, Refund refund) {
        var order = orders.lock(number).orElseThrow(() -> new NotYet("order " + number));
        switch (order) {
            case Unpaid _ -> throw new NotYet("the payment of order " + number);
            case Collected paid -> {
                if (orders.countOnce(number, refund.refundNo(), refund.amount())) {
                    orders.record(paid.refund(refund));
                }
            }
            case Closed _ -> {
                if (orders.countOnce(number, refund.refundNo(), refund.amount())) {
                    throw new IllegalStateException(
                            "Refund %s of order %s, which is closed".formatted(refund.refundNo(), number));
                }
            }
        }
    }
}
