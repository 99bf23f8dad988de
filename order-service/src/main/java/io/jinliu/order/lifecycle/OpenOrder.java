package io.jinliu.order.lifecycle;

import io.jinliu.order.particulars.OrderParticulars;
import io.jinliu.order.particulars.Particulars;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Writes a new order down with all that belongs to it, in one transaction in the buyer's slot. */
@Service
class OpenOrder {

    private final Orders orders;
    private final OrderParticulars orderParticulars;
    private final Allowances allowances;

    OpenOrder(Orders orders, OrderParticulars orderParticulars, Allowances allowances) {
        this.orders = orders;
        this.orderParticulars = orderParticulars;
        this.allowances = allowances;
    }

    /** Asked before anything is held: whoever is over the limit must not take goods from others, not even for a moment. */
    boolean hasRoom(String buyerId, int pieces) {
        return allowances.wouldAllow(buyerId, pieces);
    }

    /**
     * Opens the order.
     *
     * @throws NumberTaken if there is one of this number, or the number was abandoned
     * @throws TooManyUnpaidOrders if the buyer's allowance is used up
     */
    @Transactional
    Order open(Purchase purchase, Particulars particulars) {
        var order = orders.place(Order.open(purchase));
        orderParticulars.keep(purchase.number().value(), particulars);
        if (!allowances.take(purchase.buyerId(), purchase.pieces())) {
            throw new TooManyUnpaidOrders();
        }
        return order;
    }
}
