package io.jinliu.schedule.act;

import io.jinliu.common.money.Money;
import io.jinliu.common.security.Caller;
import io.jinliu.common.security.Role;
import io.jinliu.order.lifecycle.Order;
import io.jinliu.order.lifecycle.Order.Status;
import io.jinliu.order.lifecycle.ShipOrder;
import io.jinliu.payment.due.DueRef;
import io.jinliu.payment.refund.RefundOrderMoney;
import io.jinliu.payment.refund.RefundOrderMoney.Share;
import io.jinliu.schedule.World;
import io.jinliu.schedule.order.OrderService;
import io.jinliu.schedule.payment.PaymentService;
import io.jinliu.schedule.store.CountedIds;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** People who sell: they ship, and they give money back, sometimes more often than they meant to. */
final class Merchants {

    private static final Set<Status> PAID = Set.of(Status.PAID, Status.SHIPPED, Status.COMPLETED);

    private final World world;
    private final Requests requests;
    private final CountedIds numbers = new CountedIds(6);
    private final List<Wish> wishes = new ArrayList<>();

    Merchants(World world, Requests requests) {
        this.world = world;
        this.requests = requests;
    }

    List<Act> acts() {
        var acts = new ArrayList<Act>();
        var paid = world.orders().orders().stream()
                .filter(order -> PAID.contains(order.status()))
                .toList();
        if (!paid.isEmpty()) {
            acts.add(new Act(7, () -> ship(world.chance().oneOf(paid))));
            acts.add(new Act(5, () -> refund(world.chance().oneOf(paid))));
        }
        if (!wishes.isEmpty()) {
            acts.add(new Act(2, () -> refund(world.chance().oneOf(wishes))));
        }
        return acts;
    }

    private void ship(Order order) {
        var shipping = world.orders().service().bean(ShipOrder.class);
        var number = order.purchase().number();
        requests.ask(
                OrderService.NAME,
                "ship",
                number.value(),
                () -> shipping.ship(merchant(order), number, "SF", "SF" + number.value()));
    }

    private void refund(Order order) {
        var chance = world.chance();
        var purchase = order.purchase();
        var due = DueRef.order(purchase.number().value());
        var number = numbers.next(due.slot());
        var some = Money.cny(1 + chance.below((int) purchase.amount().minor()));
        var wish =
                switch (chance.below(4)) {
                    case 0 -> new Wish(number, due, Optional.of(some), List.of(), merchant(order));
                    case 1 ->
                        new Wish(
                                number,
                                due,
                                Optional.empty(),
                                List.of(new Share(1, 1, Optional.empty())),
                                merchant(order));
                    default -> new Wish(number, due, Optional.empty(), List.of(), merchant(order));
                };
        wishes.add(wish);
        refund(wish);
    }

    private void refund(Wish wish) {
        var refunding = world.payments().service().bean(RefundOrderMoney.class);
        requests.ask(PaymentService.NAME, "refund of " + Requests.tail(wish.due.no()), wish.number, () -> refunding
                .refund(wish.number, wish.due, wish.amount, wish.lines, "不想要了", wish.merchant)
                .getFirst());
    }

    private static Caller merchant(Order order) {
        return new Caller(
                "seller", Set.of(Role.MERCHANT), Optional.of(order.purchase().merchantId()));
    }

    private record Wish(long number, DueRef due, Optional<Money> amount, List<Share> lines, Caller merchant) {}
}
