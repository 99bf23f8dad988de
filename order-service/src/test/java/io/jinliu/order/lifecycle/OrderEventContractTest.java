package io.jinliu.order.lifecycle;

import static io.jinliu.order.lifecycle.Examples.AMOUNT;
import static io.jinliu.order.lifecycle.Examples.PAYMENT;
import static org.assertj.core.api.Assertions.assertThat;

import io.jinliu.order.Samples;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class OrderEventContractTest {

    @Test
    void tells_of_a_placed_order_as_agreed() {
        assertAsAgreed("order-placed", Order.open(Examples.purchase()).why());
    }

    @Test
    void tells_of_a_request_to_close_as_agreed() {
        var at = Instant.parse("2026-01-01T12:10:00Z");
        var step = Examples.awaitingPayment().requestClose(CloseCause.BUYER_CANCELLED, at, at);
        assertAsAgreed("order-close-requested", step.why());
    }

    @Test
    void tells_of_a_paid_order_as_agreed() {
        assertAsAgreed(
                "order-paid",
                Examples.awaitingPayment().collect(PAYMENT, AMOUNT).why());
    }

    @Test
    void tells_of_a_shipped_order_as_agreed() {
        assertAsAgreed(
                "order-shipped",
                Examples.paid().ship(Examples.SHIPMENT, Instant.EPOCH).why());
    }

    @Test
    void tells_of_a_completed_order_as_agreed() {
        assertAsAgreed(
                "order-completed",
                Examples.shipped()
                        .confirm(Instant.parse("2026-01-03T09:00:00Z"))
                        .why());
    }

    @Test
    void tells_of_a_closed_order_as_agreed() {
        assertAsAgreed(
                "order-closed",
                Examples.closing()
                        .withdrawn(Instant.parse("2026-01-01T12:10:01Z"))
                        .why());
    }

    private static void assertAsAgreed(String sample, OrderEvent event) {
        assertThat(Samples.asJson((Record) event)).isEqualTo(Samples.json(sample));
    }
}
