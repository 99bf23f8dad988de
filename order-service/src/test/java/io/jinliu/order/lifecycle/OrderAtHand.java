package io.jinliu.order.lifecycle;

import static io.jinliu.order.lifecycle.Examples.NOON;
import static io.jinliu.order.lifecycle.Examples.NUMBER;

import io.jinliu.common.security.Caller;
import io.jinliu.common.security.Role;
import io.jinliu.order.lifecycle.Order.Status;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** One order over maps, everybody who may move it, and a clock that stands where it is put. */
class OrderAtHand {

    static final Caller BUYER = new Caller("1001", Set.of(Role.BUYER), Optional.empty());
    static final Caller STRANGER = new Caller("6666", Set.of(Role.BUYER), Optional.empty());
    static final Caller MERCHANT = new Caller("staff", Set.of(Role.MERCHANT), Optional.of("M1"));
    static final Caller OTHER_MERCHANT = new Caller("staff", Set.of(Role.MERCHANT), Optional.of("M2"));

    final InMemoryOrders orders = new InMemoryOrders();
    final InMemoryAllowances allowances = new InMemoryAllowances();
    final List<String> audited = new ArrayList<>();
    final OwnOrders ownOrders = new OwnOrders(orders, (_, action, _, _) -> audited.add(action));
    Instant now = NOON;
    final Clock clock = new TestClock();
    final OrderSettings settings = PlacingAnOrderTest.SETTINGS;
    final CancelOrder cancelOrder = new CancelOrder(ownOrders, orders, settings, clock);
    final ShipOrder shipOrder = new ShipOrder(ownOrders, orders, settings, clock);
    final ConfirmReceipt confirmReceipt = new ConfirmReceipt(ownOrders, orders, clock);
    final MarkPaid markPaid = new MarkPaid(orders, allowances);
    final CloseWithdrawn closeWithdrawn = new CloseWithdrawn(orders, allowances);
    final CountRefund countRefund = new CountRefund(orders);
    final StockOfOrders stockOfOrders = new StockOfOrders(orders, new AbandonOrder(orders), clock);

    OrderAtHand() {
        orders.place(Order.open(Examples.purchase()));
        allowances.take("1001", 2);
    }

    final ExpireOrder expireOrder = new ExpireOrder(orders, settings, clock);
    final AskAgain askAgain = new AskAgain(orders, clock);
    final TakeAsReceived takeAsReceived = new TakeAsReceived(orders, clock);

    Status status() {
        return orders.find(NUMBER).orElseThrow().status();
    }

    /** Stands at {@code now}. */
    final class TestClock extends Clock {

        @Override
        public ZoneOffset getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    }
}
