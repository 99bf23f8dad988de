package io.jinliu.schedule.payment;

import io.jinliu.common.sharding.NoTransaction;
import io.jinliu.order.lifecycle.Order;
import io.jinliu.payment.due.DueOwner;
import io.jinliu.payment.due.DueRef;
import io.jinliu.payment.due.Owed;
import io.jinliu.schedule.loom.Chance;
import io.jinliu.schedule.loom.Strand;
import io.jinliu.schedule.order.OrderService;
import java.util.Optional;

/** Asks order-service what is owed; sometimes it cannot be reached. */
final class OwnerNextDoor implements DueOwner {

    private final OrderService orders;
    private final Chance chance;

    OwnerNextDoor(OrderService orders, Chance chance) {
        this.orders = orders;
        this.chance = chance;
    }

    @Override
    public Optional<Owed> ask(DueRef ref) {
        NoTransaction.requireFor("order-service");
        Strand.pause("asks order-service");
        return chance.oneIn(4) ? Optional.empty() : orders.order(ref.no()).map(order -> owed(ref, order));
    }

    private static Owed owed(DueRef ref, Order order) {
        var purchase = order.purchase();
        var lines = purchase.lines().stream()
                .map(line -> new Owed.Line(
                        line.line(),
                        line.quantity(),
                        line.amount(),
                        line.amount().zero()))
                .toList();
        return new Owed(
                ref,
                purchase.buyerId(),
                purchase.merchantId(),
                purchase.title(),
                purchase.amount(),
                purchase.payBefore(),
                lines,
                order.version());
    }
}
