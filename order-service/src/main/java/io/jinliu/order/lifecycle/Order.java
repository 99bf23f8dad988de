package io.jinliu.order.lifecycle;

import io.jinliu.common.money.Money;
import io.jinliu.order.lifecycle.OrderEvent.OrderCloseRequested;
import io.jinliu.order.lifecycle.OrderEvent.OrderClosed;
import io.jinliu.order.lifecycle.OrderEvent.OrderCompleted;
import io.jinliu.order.lifecycle.OrderEvent.OrderPaid;
import io.jinliu.order.lifecycle.OrderEvent.OrderPlaced;
import io.jinliu.order.lifecycle.OrderEvent.OrderShipped;
import io.jinliu.order.lifecycle.OrderEvent.RefundCounted;
import java.time.Instant;
import java.util.Optional;

/**
 * A buyer's order at one merchant.
 *
 * <pre>
 *   AwaitingPayment ──requestClose──▶ Closing ──withdrawn──▶ Closed
 *         └────collect────┬───collect────┘
 *                         ▼
 *                       Paid ──ship──▶ Shipped ──confirm──▶ Completed
 *                         └─────────────┴──refund of all──────┴──▶ Closed
 * </pre>
 *
 * <p>A transition exists only on the states it may leave, so an illegal one does not compile.
 */
public sealed interface Order {

    Purchase purchase();

    long version();

    /** The name outsiders know the state by, in the database and over HTTP. Renaming a class must not change it. */
    default Status status() {
        return switch (this) {
            case AwaitingPayment _ -> Status.AWAITING_PAYMENT;
            case Closing _ -> Status.CLOSING;
            case Paid _ -> Status.PAID;
            case Shipped _ -> Status.SHIPPED;
            case Completed _ -> Status.COMPLETED;
            case Closed _ -> Status.CLOSED;
        };
    }

    enum Status {
        AWAITING_PAYMENT,
        CLOSING,
        PAID,
        SHIPPED,
        COMPLETED,
        CLOSED
    }

    /** The due is still open, as far as we know: its keeper may report it collected. */
    sealed interface Unpaid extends Order {

        default Step collect(Payment payment, Money amount) {
            if (!amount.equals(purchase().amount())) {
                throw new IllegalArgumentException("%s is not the amount of order %s"
                        .formatted(amount, purchase().number()));
            }
            var next = new Paid(purchase(), payment, Refunds.none(purchase()), version() + 1);
            return new Step(next, OrderPaid.of(next));
        }
    }

    /** Money has come, so it may be paid back. */
    sealed interface Collected extends Order {

        Payment payment();

        Optional<Shipment> shipped();

        Refunds refunds();

        Collected withRefunds(Refunds refunds, long version);

        /** Counts a refund that has happened; with the last fen the order closes. */
        default Step refund(Refund refund) {
            var after = refunds().plus(purchase(), refund);
            if (!after.total().equals(purchase().amount())) {
                var next = withRefunds(after, version() + 1);
                return new Step(next, RefundCounted.of(next, refund));
            }
            var closed = new Closed(
                    purchase(),
                    CloseCause.REFUNDED,
                    refund.at(),
                    Optional.of(payment()),
                    shipped(),
                    after,
                    version() + 1);
            return new Step(closed, OrderClosed.of(closed));
        }
    }

    static Step open(Purchase purchase) {
        var order = new AwaitingPayment(purchase, 1);
        return new Step(order, OrderPlaced.of(order));
    }

    record AwaitingPayment(Purchase purchase, long version) implements Unpaid {

        public Step requestClose(CloseCause cause, Instant at, Instant askAgain) {
            return new Closing(purchase, cause, at, askAgain, version).ask(at, askAgain);
        }
    }

    /** No payment is wanted any more; whether one came meanwhile is for the due to say. */
    record Closing(Purchase purchase, CloseCause cause, Instant since, Instant askAgain, long version)
            implements Unpaid {

        public Step ask(Instant at, Instant again) {
            var next = new Closing(purchase, cause, since, again, version + 1);
            return new Step(next, OrderCloseRequested.of(next, at));
        }

        public Step withdrawn(Instant at) {
            var next = new Closed(
                    purchase, cause, at, Optional.empty(), Optional.empty(), Refunds.none(purchase), version + 1);
            return new Step(next, OrderClosed.of(next));
        }
    }

    record Paid(Purchase purchase, Payment payment, Refunds refunds, long version) implements Collected {

        @Override
        public Optional<Shipment> shipped() {
            return Optional.empty();
        }

        @Override
        public Paid withRefunds(Refunds after, long next) {
            return new Paid(purchase, payment, after, next);
        }

        public Step ship(Shipment shipment, Instant confirmBy) {
            var next = new Shipped(purchase, payment, shipment, confirmBy, refunds, version + 1);
            return new Step(next, OrderShipped.of(next));
        }
    }

    record Shipped(
            Purchase purchase, Payment payment, Shipment shipment, Instant confirmBy, Refunds refunds, long version)
            implements Collected {

        @Override
        public Optional<Shipment> shipped() {
            return Optional.of(shipment);
        }

        @Override
        public Shipped withRefunds(Refunds after, long next) {
            return new Shipped(purchase, payment, shipment, confirmBy, after, next);
        }

        public Step confirm(Instant at) {
            var next = new Completed(purchase, payment, shipment, at, refunds, version + 1);
            return new Step(next, OrderCompleted.of(next));
        }
    }

    record Completed(Purchase purchase, Payment payment, Shipment shipment, Instant at, Refunds refunds, long version)
            implements Collected {

        @Override
        public Optional<Shipment> shipped() {
            return Optional.of(shipment);
        }

        @Override
        public Completed withRefunds(Refunds after, long next) {
            return new Completed(purchase, payment, shipment, at, after, next);
        }
    }

    /** Over. Paid and shipped are what they were before the money went back. */
    record Closed(
            Purchase purchase,
            CloseCause cause,
            Instant at,
            Optional<Payment> paid,
            Optional<Shipment> shipped,
            Refunds refunds,
            long version)
            implements Order {}

    /** A new state and the event that says why; {@link Orders#record} keeps the two together. */
    record Step(Order next, OrderEvent why) {}
}
