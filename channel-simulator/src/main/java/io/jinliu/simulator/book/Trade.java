package io.jinliu.simulator.book;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Where an order stands at its channel.
 *
 * <pre>
 *   Waiting ──pay──▶ Paid ──pay──▶ Paid       a second payment is money of its own
 *      └────end────▶ Closed ──pay──▶ Paid     the payer was faster than the news of the closing
 * </pre>
 */
public sealed interface Trade {

    Order order();

    default List<Payment> payments() {
        return List.of();
    }

    /** The state at a moment: an order past its deadline is closed although nobody wrote it. */
    default Trade asOf(Instant now) {
        return this;
    }

    Paid pay(Payment payment);

    record Waiting(Order order, @Nullable Scan scan) implements Trade {

        @Override
        public Trade asOf(Instant now) {
            return now.isBefore(order.deadline()) ? this : close(order.deadline());
        }

        public Waiting scanned(Scan by) {
            return new Waiting(order, by);
        }

        public Closed close(Instant at) {
            return end(at, Ending.CLOSED);
        }

        Closed end(Instant at, Ending ending) {
            return new Closed(order, scan, at, ending);
        }

        @Override
        public Paid pay(Payment payment) {
            return new Paid(order, List.of(payment));
        }
    }

    record Closed(Order order, @Nullable Scan scan, Instant closedAt, Ending ending) implements Trade {

        Closed revoke() {
            return new Closed(order, scan, closedAt, Ending.REVOKED);
        }

        @Override
        public Paid pay(Payment payment) {
            return new Paid(order, List.of(payment));
        }
    }

    record Paid(Order order, List<Payment> payments) implements Trade {

        /** What a query by the merchant's number shows. */
        public Payment first() {
            return payments.getFirst();
        }

        @Override
        public Paid pay(Payment payment) {
            return new Paid(
                    order, Stream.concat(payments.stream(), Stream.of(payment)).toList());
        }
    }
}
