package io.jinliu.order.lifecycle;

import static io.jinliu.order.lifecycle.Examples.AMOUNT;
import static io.jinliu.order.lifecycle.Examples.NOON;
import static io.jinliu.order.lifecycle.Examples.PAYMENT;
import static io.jinliu.order.lifecycle.Examples.SHIPMENT;
import static io.jinliu.order.lifecycle.Examples.refund;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.jinliu.common.money.Money;
import io.jinliu.order.lifecycle.Order.Closed;
import io.jinliu.order.lifecycle.Order.Collected;
import io.jinliu.order.lifecycle.Order.Completed;
import io.jinliu.order.lifecycle.Order.Paid;
import io.jinliu.order.lifecycle.Order.Shipped;
import io.jinliu.order.lifecycle.OrderEvent.OrderClosed;
import io.jinliu.order.lifecycle.OrderEvent.OrderPaid;
import io.jinliu.order.lifecycle.OrderEvent.RefundCounted;
import java.util.List;
import org.junit.jupiter.api.Test;

class OrderTest {

    @Test
    void begins_awaiting_its_payment() {
        var opened = Order.open(Examples.purchase());

        assertThat(opened.next().status()).isEqualTo(Order.Status.AWAITING_PAYMENT);
        assertThat(opened.why().version()).isEqualTo(1);
    }

    @Test
    void is_paid_by_exactly_its_amount() {
        var awaiting = Examples.awaitingPayment();

        assertThat(awaiting.collect(PAYMENT, AMOUNT).next()).isInstanceOf(Paid.class);
        assertThatExceptionOfType(IllegalArgumentException.class)
                .isThrownBy(() -> awaiting.collect(PAYMENT, Money.cny(135_99)));
        assertThatExceptionOfType(IllegalArgumentException.class)
                .isThrownBy(() -> awaiting.collect(PAYMENT, Money.of(136_00, "USD")));
    }

    @Test
    void is_paid_even_while_closing() {
        var step = Examples.closing().collect(PAYMENT, AMOUNT);

        assertThat(step.next().status()).isEqualTo(Order.Status.PAID);
        assertThat(step.why()).isInstanceOf(OrderPaid.class);
        assertThat(step.why().version()).isEqualTo(3);
    }

    @Test
    void closes_for_the_cause_it_was_closing_for() {
        var closed = (Closed) Examples.closing().withdrawn(NOON).next();

        assertThat(closed.cause()).isEqualTo(CloseCause.BUYER_CANCELLED);
        assertThat(closed.paid()).isEmpty();
        assertThat(closed.refunds().total()).isEqualTo(Money.cny(0));
    }

    @Test
    void asks_again_under_a_version_of_its_own() {
        var again = Examples.closing().ask(NOON, NOON.plusSeconds(60));

        assertThat(again.next().status()).isEqualTo(Order.Status.CLOSING);
        assertThat(again.why().version()).isEqualTo(3);
    }

    @Test
    void is_shipped_whole_and_received() {
        var shipped = (Shipped) Examples.paid().ship(SHIPMENT, NOON).next();
        var completed = (Completed) shipped.confirm(NOON).next();

        assertThat(completed.shipped()).contains(SHIPMENT);
        assertThat(completed.version()).isEqualTo(4);
    }

    @Test
    void stays_what_it_is_while_some_money_is_left() {
        for (Collected order : List.of(Examples.paid(), Examples.shipped())) {
            var step = order.refund(refund("R1", 34_00));

            assertThat(step.next().status()).isEqualTo(order.status());
            assertThat(((Collected) step.next()).refunds().total()).isEqualTo(Money.cny(34_00));
            assertThat(step.why()).isInstanceOf(RefundCounted.class);
        }
    }

    @Test
    void closes_with_the_last_fen_and_still_knows_whether_it_was_shipped() {
        var partly = (Shipped) Examples.shipped().refund(refund("R1", 34_00)).next();
        var step = partly.refund(refund("R2", 102_00));

        assertThat(step.why()).isInstanceOf(OrderClosed.class);
        assertThat(((Closed) step.next()).cause()).isEqualTo(CloseCause.REFUNDED);
        assertThat(((Closed) step.next()).shipped()).contains(SHIPMENT);
        assertThat(((Closed) step.next()).paid()).contains(PAYMENT);
    }

    @Test
    void never_pays_back_more_than_was_paid() {
        assertThatExceptionOfType(IllegalArgumentException.class)
                .isThrownBy(() -> Examples.paid().refund(refund("R1", 136_01)));
    }

    @Test
    void does_not_exist_with_a_total_that_its_lines_do_not_add_up_to() {
        var apples = Line.of(1, "p9w97fwe", "apple", 2, Money.cny(10_00));

        assertThatExceptionOfType(IllegalArgumentException.class)
                .as("the seed's own sample: 2 × 10 is not 100")
                .isThrownBy(() ->
                        new Purchase(Examples.NUMBER, "1001", "M1", List.of(apples), Money.cny(100_00), NOON, NOON));
        assertThatExceptionOfType(IllegalArgumentException.class)
                .isThrownBy(() -> new Line(1, "p9w97fwe", "apple", 2, Money.cny(10_00), Money.cny(100_00)));
        assertThatExceptionOfType(IllegalArgumentException.class)
                .isThrownBy(() -> Line.of(1, "p9w97fwe", "apple", -1, Money.cny(10_00)));
        assertThatExceptionOfType(ArithmeticException.class)
                .isThrownBy(() -> Line.of(1, "p9w97fwe", "apple", 999, Money.cny(Long.MAX_VALUE / 2)));
    }
}
