package io.jinliu.order.lifecycle;

import io.jinliu.common.inbox.NotYet;
import io.jinliu.order.lifecycle.Order.AwaitingPayment;
import io.jinliu.order.lifecycle.Order.Closed;
import io.jinliu.order.lifecycle.Order.Closing;
import io.jinliu.order.lifecycle.Order.Collected;
import java.time.Instant;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Closes an order when its due's keeper says that nobody can pay it any more. */
@Service
public class CloseWithdrawn {

    private final Orders orders;
    private final Allowances allowances;

    CloseWithdrawn(Orders orders, Allowances allowances) {
        this.orders = orders;
        this.allowances = allowances;
    }

    /**
     * Closes the order, once.
     *
     * @throws NotYet if we do not know the order yet, or have not asked for it to be closed
     * @throws IllegalStateException if the order is paid: the due cannot have said both
     */
    @Transactional
    public void close(OrderNo number, Instant at) {
        var order = orders.lock(number).orElseThrow(() -> new NotYet("order " + number));
        switch (order) {
            case Closing closing -> {
                orders.record(closing.withdrawn(at));
                var purchase = closing.purchase();
                allowances.giveBack(purchase.buyerId(), purchase.pieces());
            }
            case Closed _ -> {} // told twice
            case AwaitingPayment _ -> throw new NotYet("the request to close order " + number);
            case Collected _ ->
                throw new IllegalStateException(
                        "The due of order %s is withdrawn, but the order is %s".formatted(number, order.status()));
        }
    }
}
