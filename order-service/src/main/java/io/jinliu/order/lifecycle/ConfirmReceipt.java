package io.jinliu.order.lifecycle;

import static io.jinliu.order.lifecycle.Command.CONFIRM_RECEIPT;

import io.jinliu.common.security.Caller;
import io.jinliu.order.lifecycle.Order.Closed;
import io.jinliu.order.lifecycle.Order.Completed;
import io.jinliu.order.lifecycle.Order.Paid;
import io.jinliu.order.lifecycle.Order.Shipped;
import io.jinliu.order.lifecycle.Order.Unpaid;
import java.time.Clock;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Lets the buyer say that the goods have come; points and the merchant's money follow. */
@Service
public class ConfirmReceipt {

    private final OwnOrders ownOrders;
    private final Orders orders;
    private final Clock clock;

    ConfirmReceipt(OwnOrders ownOrders, Orders orders, Clock clock) {
        this.ownOrders = ownOrders;
        this.orders = orders;
        this.clock = clock;
    }

    /**
     * Completes the order; confirming again changes nothing.
     *
     * @throws NotPossibleNow if it was not shipped, or is closed
     */
    @Transactional(noRollbackFor = OrderRejection.class) // a refusal leaves its audit row
    public Order confirm(Caller caller, OrderNo number) {
        var order = ownOrders.lockForBuyer(caller, number, CONFIRM_RECEIPT);
        return switch (order) {
            case Shipped shipped -> confirm(shipped);
            case Completed done -> done;
            case Unpaid _, Paid _, Closed _ -> throw ownOrders.refused(order, CONFIRM_RECEIPT);
        };
    }

    private Order confirm(Shipped order) {
        var completed = orders.record(order.confirm(Moments.now(clock)));
        ownOrders.done(completed, CONFIRM_RECEIPT);
        return completed;
    }
}
