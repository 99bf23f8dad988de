package io.jinliu.order.lifecycle;

import io.jinliu.common.money.Money;
import io.jinliu.order.lifecycle.Order.AwaitingPayment;
import io.jinliu.order.lifecycle.Order.Closed;
import io.jinliu.order.lifecycle.Order.Closing;
import io.jinliu.order.lifecycle.Order.Collected;
import io.jinliu.order.lifecycle.Order.Completed;
import io.jinliu.order.lifecycle.Order.Paid;
import io.jinliu.order.lifecycle.Order.Shipped;
import java.time.Instant;
import java.util.List;

/** What happened to an order. */
public sealed interface OrderEvent {

    String orderNo();

    long version();

    Instant at();

    /** What other services may know, in its wire form; each is pinned by a sample in {@code docs/events}. */
    sealed interface Published extends OrderEvent {}

    record OrderPlaced(
            String orderNo,
            String buyerId,
            String merchantId,
            List<Line> lines,
            Money amount,
            Instant payBefore,
            long version,
            Instant at)
            implements Published {

        static OrderPlaced of(AwaitingPayment order) {
            var it = order.purchase();
            return new OrderPlaced(
                    it.number().toString(),
                    it.buyerId(),
                    it.merchantId(),
                    it.lines(),
                    it.amount(),
                    it.payBefore(),
                    order.version(),
                    it.placedAt());
        }
    }

    record OrderCloseRequested(
            String orderNo, String buyerId, String merchantId, CloseCause cause, long version, Instant at)
            implements Published {

        static OrderCloseRequested of(Closing order, Instant at) {
            var it = order.purchase();
            return new OrderCloseRequested(
                    it.number().toString(), it.buyerId(), it.merchantId(), order.cause(), order.version(), at);
        }
    }

    record OrderPaid(
            String orderNo, String buyerId, String merchantId, Money amount, String paymentNo, long version, Instant at)
            implements Published {

        static OrderPaid of(Paid order) {
            var it = order.purchase();
            var payment = order.payment();
            return new OrderPaid(
                    it.number().toString(),
                    it.buyerId(),
                    it.merchantId(),
                    it.amount(),
                    payment.paymentNo(),
                    order.version(),
                    payment.at());
        }
    }

    record OrderShipped(
            String orderNo,
            String buyerId,
            String merchantId,
            String carrier,
            String trackingNo,
            long version,
            Instant at)
            implements Published {

        static OrderShipped of(Shipped order) {
            var it = order.purchase();
            var shipment = order.shipment();
            return new OrderShipped(
                    it.number().toString(),
                    it.buyerId(),
                    it.merchantId(),
                    shipment.carrier(),
                    shipment.trackingNo(),
                    order.version(),
                    shipment.at());
        }
    }

    record OrderCompleted(String orderNo, String buyerId, String merchantId, Money amount, long version, Instant at)
            implements Published {

        static OrderCompleted of(Completed order) {
            var it = order.purchase();
            return new OrderCompleted(
                    it.number().toString(), it.buyerId(), it.merchantId(), it.amount(), order.version(), order.at());
        }
    }

    record OrderClosed(String orderNo, String buyerId, String merchantId, CloseCause cause, long version, Instant at)
            implements Published {

        static OrderClosed of(Closed order) {
            var it = order.purchase();
            return new OrderClosed(
                    it.number().toString(), it.buyerId(), it.merchantId(), order.cause(), order.version(), order.at());
        }
    }

    /** Part of the money went back. Whoever told us told the others too, so it is history and not news. */
    record RefundCounted(String orderNo, String refundNo, Money amount, long version, Instant at)
            implements OrderEvent {

        static RefundCounted of(Collected order, Refund refund) {
            var number = order.purchase().number().toString();
            return new RefundCounted(number, refund.refundNo(), refund.amount(), order.version(), refund.at());
        }
    }
}
