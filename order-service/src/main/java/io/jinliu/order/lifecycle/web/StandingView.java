package io.jinliu.order.lifecycle.web;

import io.jinliu.common.money.Money;
import io.jinliu.order.lifecycle.CloseCause;
import io.jinliu.order.lifecycle.Order;
import io.jinliu.order.lifecycle.Order.AwaitingPayment;
import io.jinliu.order.lifecycle.Order.Closed;
import io.jinliu.order.lifecycle.Order.Closing;
import io.jinliu.order.lifecycle.Order.Collected;
import io.jinliu.order.lifecycle.Order.Status;
import io.jinliu.order.lifecycle.Payment;
import io.jinliu.order.lifecycle.Refunds;
import io.jinliu.order.lifecycle.Shipment;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How far an order has come. */
record StandingView(
        Status status,
        String statusText,
        @Nullable CloseCause closeCause,
        @Nullable String closeText,
        Instant payBefore,
        @Nullable String paymentNo,
        @Nullable Instant paidAt,
        @Nullable Shipment shipment,
        Money refunded,
        long version) {

    static StandingView of(Order order, Locale locale) {
        var cause = closeCause(order);
        var payment = payment(order);
        return new StandingView(
                order.status(),
                StatusText.of(order.status().name(), locale),
                cause.orElse(null),
                cause.map(it -> StatusText.of(it.name(), locale)).orElse(null),
                order.purchase().payBefore(),
                payment.map(Payment::paymentNo).orElse(null),
                payment.map(Payment::at).orElse(null),
                shipment(order).orElse(null),
                refunds(order).total(),
                order.version());
    }

    static Refunds refunds(Order order) {
        return switch (order) {
            case Collected collected -> collected.refunds();
            case Closed closed -> closed.refunds();
            case AwaitingPayment _, Closing _ -> Refunds.none(order.purchase());
        };
    }

    private static Optional<CloseCause> closeCause(Order order) {
        return switch (order) {
            case Closing closing -> Optional.of(closing.cause());
            case Closed closed -> Optional.of(closed.cause());
            case AwaitingPayment _, Collected _ -> Optional.empty();
        };
    }

    private static Optional<Payment> payment(Order order) {
        return switch (order) {
            case Collected collected -> Optional.of(collected.payment());
            case Closed closed -> closed.paid();
            case AwaitingPayment _, Closing _ -> Optional.empty();
        };
    }

    private static Optional<Shipment> shipment(Order order) {
        return switch (order) {
            case Collected collected -> collected.shipped();
            case Closed closed -> closed.shipped();
            case AwaitingPayment _, Closing _ -> Optional.empty();
        };
    }
}
