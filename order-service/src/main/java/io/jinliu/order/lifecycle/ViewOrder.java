package io.jinliu.order.lifecycle;

import io.jinliu.common.security.Caller;
import io.jinliu.order.history.Entry;
import io.jinliu.order.history.History;
import io.jinliu.order.lifecycle.Order.Paid;
import io.jinliu.order.particulars.OrderParticulars;
import io.jinliu.order.particulars.Particulars;
import java.util.List;
import org.springframework.stereotype.Service;

/** Shows an order with all that belongs to it, as much of it as the caller may see. */
@Service
public class ViewOrder {

    private final OwnOrders ownOrders;
    private final OrderParticulars orderParticulars;
    private final History history;

    ViewOrder(OwnOrders ownOrders, OrderParticulars orderParticulars, History history) {
        this.ownOrders = ownOrders;
        this.orderParticulars = orderParticulars;
        this.history = history;
    }

    /** @throws UnknownOrder if there is none, or none the caller may see */
    public View view(Caller caller, OrderNo number) {
        var order = ownOrders.see(caller, number);
        var particulars = orderParticulars.of(number.value());
        return new View(
                order, maySeeAll(caller, order) ? particulars : particulars.masked(), history.of(number.value()));
    }

    /** Whose person it is, and who must send the goods, for as long as they must. */
    private static boolean maySeeAll(Caller caller, Order order) {
        var mustShip = order instanceof Paid && OwnOrders.soldBy(caller, order);
        return mustShip || OwnOrders.boughtBy(caller, order);
    }

    public record View(Order order, Particulars particulars, List<Entry> history) {}
}
