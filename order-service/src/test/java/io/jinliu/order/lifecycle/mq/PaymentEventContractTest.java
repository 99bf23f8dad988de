package io.jinliu.order.lifecycle.mq;

import static org.assertj.core.api.Assertions.assertThat;

import io.jinliu.common.id.Slot;
import io.jinliu.common.money.Money;
import io.jinliu.order.Samples;
import io.jinliu.order.lifecycle.Examples;
import io.jinliu.order.lifecycle.OrderNo;
import io.jinliu.order.lifecycle.mq.DueWithdrawnListener.DueWithdrawn;
import io.jinliu.order.lifecycle.mq.PaymentClosedListener.PaymentClosed;
import io.jinliu.order.lifecycle.mq.PaymentCollectedListener.PaymentCollected;
import io.jinliu.order.lifecycle.mq.RefundSucceededListener.RefundSucceeded;
import java.util.ArrayList;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PaymentEventContractTest {

    @Test
    void hears_of_collected_money() {
        var event = Samples.read("payment-collected", PaymentCollected.class);

        assertThat(event.paymentNo()).isEqualTo("381204999999000123");
        assertThat(event.amount()).isEqualTo(Money.cny(136_00));
        assertThat(event.due().slot()).isEqualTo(Examples.NUMBER.slot());
    }

    @Test
    void hears_of_a_withdrawn_due() {
        var event = Samples.read("due-withdrawn", DueWithdrawn.class);

        var heard = new ArrayList<OrderNo>();
        event.due().ifOrder(heard::add);
        assertThat(heard).containsExactly(Examples.NUMBER);
    }

    @Test
    void hears_of_refunded_money_line_by_line() {
        var refund = Samples.read("refund-succeeded", RefundSucceeded.class).refund();

        assertThat(refund.refundNo()).isEqualTo("381205000444000123");
        assertThat(refund.byLine()).isEqualTo(Map.of(1, Money.cny(34_00)));
    }

    @Test
    void hears_of_a_closed_payment() {
        assertThat(Samples.read("payment-closed", PaymentClosed.class).reason()).isEqualTo("EXPIRED");
    }

    @Test
    void has_no_ear_for_dues_that_are_not_orders() {
        var topUp = new DueOwner("TOP_UP", "wallet-7");

        topUp.ifOrder(order -> {
            throw new AssertionError(order);
        });
        assertThat(topUp.slot()).isEqualTo(Slot.ofOwner("wallet-7"));
    }
}
