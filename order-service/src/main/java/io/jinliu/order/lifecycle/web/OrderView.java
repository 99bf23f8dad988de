package io.jinliu.order.lifecycle.web;

import io.jinliu.common.money.Money;
import io.jinliu.order.history.Entry;
import io.jinliu.order.lifecycle.CloseCause;
import io.jinliu.order.lifecycle.Line;
import io.jinliu.order.lifecycle.Order;
import io.jinliu.order.lifecycle.Order.AwaitingPayment;
import io.jinliu.order.lifecycle.Order.Closed;
import io.jinliu.order.lifecycle.Order.Closing;
import io.jinliu.order.lifecycle.Order.Collected;
import io.jinliu.order.lifecycle.Order.Status;
import io.jinliu.order.lifecycle.Payment;
import io.jinliu.order.lifecycle.Refunds;
import io.jinliu.order.lifecycle.Shipment;
import io.jinliu.order.lifecycle.ViewOrder.View;
import io.jinliu.order.particulars.Acceptance;
import io.jinliu.order.particulars.Invoice;
import io.jinliu.order.particulars.Receiver;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** An order as the world sees it: the fields of the seed's table under our names, and what came after. */
record OrderView(
        String orderNo,
        String buyerId,
        String merchantId,
        Instant placedAt,
        Receiver receiver,
        Money amount,
        List<LineView> lines,
        @Nullable String payMethod,
        Status status,
        String statusText,
        @Nullable CloseCause closeCause,
        @Nullable String closeText,
        Instant payBefore,
        @Nullable String paymentNo,
        @Nullable Instant paidAt,
        @Nullable Shipment shipment,
        Money refunded,
        Invoice invoice,
        @Nullable String remark,
        Acceptance terms,
        long version,
        List<HistoryView> history) {

    static OrderView of(View view, Locale locale) {
        var order = view.order();
        var purchase = order.purchase();
        var cause = closeCause(order);
        var payment = payment(order);
        var refunds = refunds(order);
        var particulars = view.particulars();
        return new OrderView(
                purchase.number().toString(),
                purchase.buyerId(),
                purchase.merchantId(),
                purchase.placedAt(),
                particulars.receiver(),
                purchase.amount(),
                purchase.lines().stream()
                        .map(line -> LineView.of(line, refunds))
                        .toList(),
                particulars.payMethod(),
                order.status(),
                StatusText.of(order.status().name(), locale),
                cause.orElse(null),
                cause.map(it -> StatusText.of(it.name(), locale)).orElse(null),
                purchase.payBefore(),
                payment.map(Payment::paymentNo).orElse(null),
                payment.map(Payment::at).orElse(null),
                shipment(order).orElse(null),
                refunds.total(),
                particulars.invoice(),
                particulars.remark(),
                particulars.acceptance(),
                order.version(),
                view.history().stream().map(it -> HistoryView.of(it, locale)).toList());
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

    private static Refunds refunds(Order order) {
        return switch (order) {
            case Collected collected -> collected.refunds();
            case Closed closed -> closed.refunds();
            case AwaitingPayment _, Closing _ -> Refunds.none(order.purchase());
        };
    }

    record LineView(int line, String skuId, String name, int quantity, Money unitPrice, Money amount, Money refunded) {

        static LineView of(Line it, Refunds refunds) {
            var refunded = refunds.ofLine(it.line());
            return new LineView(it.line(), it.skuId(), it.name(), it.quantity(), it.unitPrice(), it.amount(), refunded);
        }
    }

    record HistoryView(
            Instant at,
            String status,
            String actor,
            String cause,
            String causeText,
            @Nullable String detail,
            @Nullable String detailText,
            @Nullable String traceId) {

        static HistoryView of(Entry it, Locale locale) {
            var detail = it.detail();
            return new HistoryView(
                    it.at(),
                    it.status(),
                    it.actor(),
                    it.cause(),
                    StatusText.of(it.cause(), locale),
                    detail,
                    detail == null ? null : StatusText.of(detail, locale),
                    it.traceId());
        }
    }
}
