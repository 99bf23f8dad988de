package io.jinliu.order.lifecycle;

import static io.jinliu.order.lifecycle.Command.SHIP;

import io.jinliu.common.security.Caller;
import io.jinliu.order.lifecycle.Order.Closed;
import io.jinliu.order.lifecycle.Order.Completed;
import io.jinliu.order.lifecycle.Order.Paid;
import io.jinliu.order.lifecycle.Order.Shipped;
import io.jinliu.order.lifecycle.Order.Unpaid;
import java.time.Clock;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Lets the merchant hand the goods of a paid order, all of them, to a carrier. */
@Service
public class ShipOrder {

    private final OwnOrders ownOrders;
    private final Orders orders;
    private final OrderSettings settings;
    private final Clock clock;

    ShipOrder(OwnOrders ownOrders, Orders orders, OrderSettings settings, Clock clock) {
        this.ownOrders = ownOrders;
        this.orders = orders;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * Ships the order; shipping it again with the same parcel changes nothing.
     *
     * @throws NotPossibleNow if it is not paid, or was shipped otherwise
     */
    @Transactional(noRollbackFor = OrderRejection.class) // a refusal leaves its audit row
    public Order ship(Caller caller, OrderNo number, String carrier, String trackingNo) {
        var order = ownOrders.lockForMerchant(caller, number, SHIP);
        return switch (order) {
            case Paid paid -> ship(paid, carrier, trackingNo);
            case Shipped done when done.shipment().sameParcelAs(carrier, trackingNo) -> done;
            case Unpaid _, Shipped _, Completed _, Closed _ -> throw ownOrders.refused(order, SHIP);
        };
    }

    private Order ship(Paid order, String carrier, String trackingNo) {
        var now = Moments.now(clock);
        var shipment = new Shipment(carrier, trackingNo, now);
        var shipped = orders.record(order.ship(shipment, now.plus(settings.confirmAfter())));
        ownOrders.done(shipped, SHIP);
        return shipped;
    }
}
