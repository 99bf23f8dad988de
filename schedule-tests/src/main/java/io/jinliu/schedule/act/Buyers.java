package io.jinliu.schedule.act;

import io.jinliu.common.id.Slot;
import io.jinliu.common.security.Caller;
import io.jinliu.common.security.Role;
import io.jinliu.order.lifecycle.CancelOrder;
import io.jinliu.order.lifecycle.ConfirmReceipt;
import io.jinliu.order.lifecycle.Draft;
import io.jinliu.order.lifecycle.Draft.Item;
import io.jinliu.order.lifecycle.Order;
import io.jinliu.order.lifecycle.Order.Status;
import io.jinliu.order.lifecycle.OrderNo;
import io.jinliu.order.lifecycle.PlaceOrder;
import io.jinliu.order.particulars.Invoice;
import io.jinliu.order.particulars.Receiver;
import io.jinliu.payment.collect.ClosePayment;
import io.jinliu.payment.collect.Closing;
import io.jinliu.payment.collect.PayDue;
import io.jinliu.payment.collect.Payment;
import io.jinliu.payment.due.DueRef;
import io.jinliu.schedule.World;
import io.jinliu.schedule.order.OrderService;
import io.jinliu.schedule.payment.PaymentService;
import io.jinliu.schedule.store.CountedIds;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** People who buy. They are impatient, repeat themselves and change their minds. */
final class Buyers {

    private static final int MOST_ORDERS = 7;
    private static final List<String> NAMES = List.of("ann", "bo", "chen");
    private static final List<String> OF_M1 = List.of("SKU-PEN", "SKU-NOTE", "SKU-RARE");

    private final World world;
    private final Requests requests;
    private final Phones phones;
    private final CountedIds numbers = new CountedIds(5);
    private final List<Draft> drafts = new ArrayList<>();
    private final List<PayDue.Request> payments = new ArrayList<>();

    Buyers(World world, Requests requests) {
        this.world = world;
        this.requests = requests;
        this.phones = new Phones(world);
    }

    List<Act> acts() {
        var acts = new ArrayList<Act>();
        if (drafts.size() < MOST_ORDERS) {
            acts.add(new Act(12, this::place));
        }
        if (!drafts.isEmpty()) {
            acts.add(new Act(2, () -> place(world.chance().oneOf(drafts))));
        }
        withOrders(acts);
        if (!payments.isEmpty()) {
            acts.add(new Act(3, () -> pay(world.chance().oneOf(payments))));
        }
        var open = world.payments().payments().stream()
                .filter(Payment.Unfinished.class::isInstance)
                .toList();
        if (!open.isEmpty()) {
            acts.add(new Act(1, () -> giveUp(world.chance().oneOf(open))));
        }
        phones.asked().ifPresent(act -> acts.add(new Act(4, act)));
        return acts;
    }

    /** Also what they may not do: nobody keeps them from trying. */
    private void withOrders(List<Act> acts) {
        with(Status.AWAITING_PAYMENT, 12, acts, this::pay);
        with(Status.CLOSING, 1, acts, this::pay);
        with(Status.AWAITING_PAYMENT, 3, acts, this::cancel);
        with(Status.PAID, 1, acts, this::cancel);
        with(Status.PAID, 1, acts, this::pay);
        with(Status.SHIPPED, 8, acts, this::confirm);
    }

    private void with(Status status, int weight, List<Act> acts, Consumer<Order> deed) {
        var some = world.orders().orders().stream()
                .filter(order -> order.status() == status)
                .toList();
        if (!some.isEmpty()) {
            acts.add(new Act(weight, () -> deed.accept(world.chance().oneOf(some))));
        }
    }

    private void place() {
        var buyer = world.chance().oneOf(NAMES);
        var number = new OrderNo(numbers.next(Slot.ofOwner(buyer)));
        var draft = new Draft(
                number,
                buyer,
                items(),
                new Receiver("张三", "15000000000", "江苏省南京市浦口区浦口大道12号"),
                Invoice.NONE,
                "2026-01",
                "127.0.0.1",
                null,
                null,
                Locale.ENGLISH);
        drafts.add(draft);
        place(draft);
    }

    private List<Item> items() {
        var chance = world.chance();
        if (chance.oneIn(4)) {
            return List.of(new Item("SKU-TEA", 1 + chance.below(2)));
        }
        var first = chance.below(OF_M1.size());
        var item = new Item(OF_M1.get(first), 1 + chance.below(3));
        return chance.oneIn(2)
                ? List.of(item)
                : List.of(item, new Item(OF_M1.get((first + 1) % OF_M1.size()), 1 + chance.below(3)));
    }

    private void place(Draft draft) {
        var placing = world.orders().service().bean(PlaceOrder.class);
        requests.ask(OrderService.NAME, "place", draft.number().value(), () -> placing.place(draft));
    }

    private void pay(Order order) {
        var purchase = order.purchase();
        var method = world.chance().oneOf(world.market().methods());
        var request = new PayDue.Request(
                numbers.next(purchase.number().slot()),
                purchase.buyerId(),
                DueRef.order(purchase.number().value()),
                method,
                phones.of(method),
                0);
        payments.add(request);
        pay(request);
    }

    private void pay(PayDue.Request request) {
        var paying = world.payments().service().bean(PayDue.class);
        requests.ask(
                PaymentService.NAME,
                "pay by " + request.method() + " for "
                        + Requests.tail(request.due().no()),
                request.paymentNo(),
                () -> paying.pay(request));
    }

    private void giveUp(Payment payment) {
        var closing = world.payments().service().bean(ClosePayment.class);
        var number = payment.terms().paymentNo();
        requests.ask(
                PaymentService.NAME,
                "give up payment",
                number,
                () -> closing.close(number, Closing.Reason.BUYER_CLOSED));
    }

    private void cancel(Order order) {
        var cancelling = world.orders().service().bean(CancelOrder.class);
        var number = order.purchase().number();
        requests.ask(OrderService.NAME, "cancel", number.value(), () -> cancelling.cancel(buyer(order), number));
    }

    private void confirm(Order order) {
        var confirming = world.orders().service().bean(ConfirmReceipt.class);
        var number = order.purchase().number();
        requests.ask(OrderService.NAME, "confirm", number.value(), () -> confirming.confirm(buyer(order), number));
    }

    private static Caller buyer(Order order) {
        return new Caller(order.purchase().buyerId(), Set.of(Role.BUYER), Optional.empty());
    }
}
