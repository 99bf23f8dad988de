package io.jinliu.order.lifecycle;

import io.jinliu.common.audit.Audit;
import io.jinliu.common.security.Caller;
import io.jinliu.common.security.Role;
import java.util.Optional;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;

/** The orders a caller may know of and command. A foreign one does not exist for the caller, and the look is noted. */
@Component
public class OwnOrders {

    private static final String READ_REFUSED = "order.read.refused";

    private final Orders orders;
    private final Audit audit;

    OwnOrders(Orders orders, Audit audit) {
        this.orders = orders;
        this.audit = audit;
    }

    /** @throws UnknownOrder if there is none, or none the caller may see */
    public Order see(Caller caller, OrderNo number) {
        return own(orders.find(number), number, READ_REFUSED, order -> maySee(caller, order));
    }

    /**
     * Locks an order for its buyer.
     *
     * @throws UnknownOrder if the caller is not
     */
    Order lockForBuyer(Caller caller, OrderNo number, Command command) {
        return own(orders.lock(number), number, command.refused(), order -> boughtBy(caller, order));
    }

    /**
     * Locks an order for its merchant.
     *
     * @throws UnknownOrder if the caller does not act for it
     */
    Order lockForMerchant(Caller caller, OrderNo number, Command command) {
        return own(orders.lock(number), number, command.refused(), order -> soldBy(caller, order));
    }

    /** Notes that a command was carried out. */
    void done(Order order, Command command) {
        var number = order.purchase().number();
        audit.record(
                number.slot(), command.done(), number.toString(), order.status().name());
    }

    /** Notes that a command was refused, and is the refusal to throw. */
    NotPossibleNow refused(Order order, Command command) {
        var number = order.purchase().number();
        audit.record(
                number.slot(),
                command.refused(),
                number.toString(),
                order.status().name());
        return new NotPossibleNow(command, order);
    }

    private Order own(Optional<Order> found, OrderNo number, String action, Predicate<Order> own) {
        var order = found.orElseThrow(() -> new UnknownOrder(number));
        if (!own.test(order)) {
            audit.record(number.slot(), action, number.toString(), "not the caller's");
            throw new UnknownOrder(number);
        }
        return order;
    }

    private static boolean maySee(Caller caller, Order order) {
        return boughtBy(caller, order) || soldBy(caller, order) || caller.is(Role.OPERATOR) || caller.is(Role.FINANCE);
    }

    static boolean boughtBy(Caller caller, Order order) {
        return caller.is(Role.BUYER) && caller.id().equals(order.purchase().buyerId());
    }

    static boolean soldBy(Caller caller, Order order) {
        return caller.actsFor(order.purchase().merchantId());
    }
}
