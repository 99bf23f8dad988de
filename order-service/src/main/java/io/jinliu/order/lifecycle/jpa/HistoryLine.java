package io.jinliu.order.lifecycle.jpa;

import io.jinliu.order.lifecycle.OrderEvent;
import io.jinliu.order.lifecycle.OrderEvent.OrderCloseRequested;
import io.jinliu.order.lifecycle.OrderEvent.OrderClosed;
import io.jinliu.order.lifecycle.OrderEvent.OrderCompleted;
import io.jinliu.order.lifecycle.OrderEvent.OrderPaid;
import io.jinliu.order.lifecycle.OrderEvent.OrderPlaced;
import io.jinliu.order.lifecycle.OrderEvent.OrderShipped;
import io.jinliu.order.lifecycle.OrderEvent.RefundCounted;
import org.jspecify.annotations.Nullable;

/** How the history tells of an event: a code and the numbers that belong to it. */
record HistoryLine(String cause, @Nullable String detail) {

    static HistoryLine of(OrderEvent event) {
        return switch (event) {
            case OrderPlaced it -> new HistoryLine("PLACED", it.amount().toString());
            case OrderCloseRequested it -> new HistoryLine(it.cause().name(), null);
            case OrderPaid it -> new HistoryLine("PAYMENT_COLLECTED", it.paymentNo());
            case OrderShipped it -> new HistoryLine("SHIPPED", it.carrier() + " " + it.trackingNo());
            case OrderCompleted _ -> new HistoryLine("RECEIVED", null);
            case OrderClosed it -> new HistoryLine(it.cause().name(), null);
            case RefundCounted it -> new HistoryLine("REFUNDED_IN_PART", it.refundNo() + " " + it.amount());
        };
    }
}
