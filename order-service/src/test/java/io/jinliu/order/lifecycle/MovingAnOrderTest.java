package io.jinliu.order.lifecycle;

import static io.jinliu.order.lifecycle.Examples.AMOUNT;
import static io.jinliu.order.lifecycle.Examples.NOON;
import static io.jinliu.order.lifecycle.Examples.NUMBER;
import static io.jinliu.order.lifecycle.Examples.PAYMENT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.jinliu.common.inbox.NotYet;
import io.jinliu.order.lifecycle.Order.Status;
import org.junit.jupiter.api.Test;

class MovingAnOrderTest extends OrderAtHand {

    @Test
    void is_paid_shipped_and_received_each_once_however_often_told() {
        for (int i = 0; i < 2; i++) {
            markPaid.mark(NUMBER, PAYMENT, AMOUNT);
        }
        for (int i = 0; i < 2; i++) {
            shipOrder.ship(MERCHANT, NUMBER, "SF", "SF1");
        }
        for (int i = 0; i < 2; i++) {
            confirmReceipt.confirm(BUYER, NUMBER);
        }

        assertThat(status()).isEqualTo(Status.COMPLETED);
        assertThat(orders.events).hasSize(4);
        assertThat(audited).containsExactly("order.ship", "order.confirm-receipt");
    }

    @Test
    void gives_the_buyers_allowance_back_when_it_is_paid_or_closed() {
        markPaid.mark(NUMBER, PAYMENT, AMOUNT);
        markPaid.mark(NUMBER, PAYMENT, AMOUNT);

        assertThat(allowances.unpaid).containsEntry("1001", 0);
        assertThat(allowances.pieces).containsEntry("1001", 0);
    }

    @Test
    void closes_only_by_the_word_of_the_dues_keeper() {
        assertThatExceptionOfType(NotYet.class).isThrownBy(() -> closeWithdrawn.close(NUMBER, NOON));
        cancelOrder.cancel(BUYER, NUMBER);
        cancelOrder.cancel(BUYER, NUMBER);
        assertThat(status()).isEqualTo(Status.CLOSING);

        closeWithdrawn.close(NUMBER, NOON);
        closeWithdrawn.close(NUMBER, NOON);

        assertThat(status()).isEqualTo(Status.CLOSED);
        assertThat(allowances.unpaid).containsEntry("1001", 0);
        assertThat(cancelOrder.cancel(BUYER, NUMBER).status()).isEqualTo(Status.CLOSED);
        assertThat(orders.events).hasSize(3);
    }

    @Test
    void does_not_swallow_money_for_a_closed_order() {
        cancelOrder.cancel(BUYER, NUMBER);
        closeWithdrawn.close(NUMBER, NOON);

        assertThatIllegalStateException().isThrownBy(() -> markPaid.mark(NUMBER, PAYMENT, AMOUNT));
    }

    @Test
    void does_not_believe_two_payments_or_a_withdrawal_of_what_is_paid() {
        markPaid.mark(NUMBER, PAYMENT, AMOUNT);

        assertThatIllegalStateException().isThrownBy(() -> markPaid.mark(NUMBER, new Payment("another", NOON), AMOUNT));
        assertThatIllegalStateException().isThrownBy(() -> closeWithdrawn.close(NUMBER, NOON));
    }

    @Test
    void waits_for_what_must_come_first() {
        var unknown = new OrderNo(7);
        assertThatExceptionOfType(NotYet.class).isThrownBy(() -> markPaid.mark(unknown, PAYMENT, AMOUNT));
        assertThatExceptionOfType(NotYet.class).isThrownBy(() -> closeWithdrawn.close(unknown, NOON));
        assertThatExceptionOfType(NotYet.class).isThrownBy(() -> countRefund.count(NUMBER, Examples.refund("R1", 1)));
    }

    @Test
    void counts_each_refund_once_and_none_after_the_last_fen() {
        markPaid.mark(NUMBER, PAYMENT, AMOUNT);
        countRefund.count(NUMBER, Examples.refund("R1", 100_00));
        countRefund.count(NUMBER, Examples.refund("R1", 100_00));
        assertThat(status()).isEqualTo(Status.PAID);

        countRefund.count(NUMBER, Examples.refund("R2", 36_00));
        countRefund.count(NUMBER, Examples.refund("R2", 36_00));

        assertThat(status()).isEqualTo(Status.CLOSED);
        markPaid.mark(NUMBER, PAYMENT, AMOUNT); // the payment told once more changes nothing
        assertThatIllegalStateException().isThrownBy(() -> countRefund.count(NUMBER, Examples.refund("R3", 1)));
    }

    @Test
    void refuses_commands_out_of_turn_and_remembers_them() {
        assertRefused(() -> shipOrder.ship(MERCHANT, NUMBER, "SF", "SF1"));
        assertRefused(() -> confirmReceipt.confirm(BUYER, NUMBER));
        markPaid.mark(NUMBER, PAYMENT, AMOUNT);
        assertRefused(() -> cancelOrder.cancel(BUYER, NUMBER));
        shipOrder.ship(MERCHANT, NUMBER, "SF", "SF1");
        assertRefused(() -> shipOrder.ship(MERCHANT, NUMBER, "SF", "SF2"));

        assertThat(audited).contains("order.ship.refused", "order.cancel.refused", "order.confirm-receipt.refused");
    }

    @Test
    void is_nobody_elses_to_command() {
        assertUnknown(() -> cancelOrder.cancel(STRANGER, NUMBER));
        assertUnknown(() -> confirmReceipt.confirm(STRANGER, NUMBER));
        assertUnknown(() -> shipOrder.ship(OTHER_MERCHANT, NUMBER, "SF", "SF1"));
        assertUnknown(() -> ownOrders.see(OTHER_MERCHANT, NUMBER));
        assertThat(audited).hasSize(4);
        assertThat(orders.events).hasSize(1);
    }

    private static void assertRefused(Runnable command) {
        assertThatExceptionOfType(NotPossibleNow.class).isThrownBy(command::run);
    }

    private static void assertUnknown(Runnable command) {
        assertThatExceptionOfType(UnknownOrder.class).isThrownBy(command::run);
    }
}
