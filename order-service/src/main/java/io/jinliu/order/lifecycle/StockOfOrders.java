package io.jinliu.order.lifecycle;

import io.jinliu.order.lifecycle.Order.AwaitingPayment;
import io.jinliu.order.lifecycle.Order.Closed;
import io.jinliu.order.lifecycle.Order.Closing;
import io.jinliu.order.lifecycle.Order.Completed;
import io.jinliu.order.lifecycle.Order.Paid;
import io.jinliu.order.lifecycle.Order.Shipped;
import io.jinliu.order.stock.HoldOwners;
import io.jinliu.order.stock.HoldOwners.Word.NotNeeded;
import io.jinliu.order.stock.HoldOwners.Word.SoldForGood;
import io.jinliu.order.stock.HoldOwners.Word.StillOpen;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;

/** What an order's state says of the stock held for it. */
@Component
class StockOfOrders implements HoldOwners {

    private static final Duration A_MINUTE = Duration.ofMinutes(1);

    private final Orders orders;
    private final AbandonOrder abandonOrder;
    private final Clock clock;

    StockOfOrders(Orders orders, AbandonOrder abandonOrder, Clock clock) {
        this.orders = orders;
        this.abandonOrder = abandonOrder;
        this.clock = clock;
    }

    @Override
    public Word wordOf(long orderNo) {
        var number = new OrderNo(orderNo);
        return orders.find(number).map(this::word).orElseGet(() -> neverCame(number));
    }

    @Override
    public List<String> skusOf(long orderNo) {
        return orders.find(new OrderNo(orderNo)).stream()
                .flatMap(order -> order.purchase().lines().stream())
                .map(Line::skuId)
                .toList();
    }

    private Word word(Order order) {
        return switch (order) {
            case AwaitingPayment open -> new StillOpen(later(open.purchase().payBefore()));
            case Closing _ -> new StillOpen(later(clock.instant()));
            case Paid _, Shipped _, Completed _ -> new SoldForGood();
            case Closed closed when closed.shipped().isPresent() -> new SoldForGood();
            case Closed _ -> new NotNeeded();
        };
    }

    private Word neverCame(OrderNo number) {
        return abandonOrder.abandon(number) ? new NotNeeded() : new StillOpen(later(clock.instant()));
    }

    /** A minute after that moment, or after now if it is past: the sweeps have their say first. */
    private Instant later(Instant moment) {
        var now = clock.instant();
        return (moment.isAfter(now) ? moment : now).plus(A_MINUTE);
    }
}
