package io.jinliu.order.lifecycle;

import static io.jinliu.order.lifecycle.CloseCause.BUYER_CANCELLED;
import static io.jinliu.order.lifecycle.Command.CANCEL;

import io.jinliu.common.security.Caller;
import io.jinliu.order.lifecycle.Order.AwaitingPayment;
import io.jinliu.order.lifecycle.Order.Closed;
import io.jinliu.order.lifecycle.Order.Closing;
import io.jinliu.order.lifecycle.Order.Collected;
import java.time.Clock;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Lets the buyer give an unpaid order up. It is closing then, not closed: a payment may be on its way, and only the due's
 * keeper knows.
 */
@Service
public class CancelOrder {

    private final OwnOrders ownOrders;
    private final Orders orders;
    private final OrderSettings settings;
    private final Clock clock;

    CancelOrder(OwnOrders ownOrders, Orders orders, OrderSettings settings, Clock clock) {
        this.ownOrders = ownOrders;
        this.orders = orders;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * Asks for the order to be closed; asking again changes nothing.
     *
     * @throws NotPossibleNow if it is paid, or closed for another cause
     */
    @Transactional(noRollbackFor = OrderRejection.class) // a refusal leaves its audit row
    public Order cancel(Caller caller, OrderNo number) {
        var order = ownOrders.lockForBuyer(caller, number, CANCEL);
        return switch (order) {
            case AwaitingPayment open -> cancel(open);
            case Closing asked -> asked;
            case Closed done when done.cause() == BUYER_CANCELLED -> done;
            case Collected _, Closed _ -> throw ownOrders.refused(order, CANCEL);
        };
    }

    private Order cancel(AwaitingPayment order) {
        var now = Moments.now(clock);
        var closing = orders.record(order.requestClose(BUYER_CANCELLED, now, now.plus(settings.askAgainAfter())));
        ownOrders.done(closing, CANCEL);
        return closing;
    }
}
