package io.jinliu.order.lifecycle;

import static io.jinliu.order.lifecycle.Examples.AMOUNT;
import static io.jinliu.order.lifecycle.Examples.NOON;
import static io.jinliu.order.lifecycle.Examples.NUMBER;
import static io.jinliu.order.lifecycle.Examples.PAYMENT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.jinliu.common.inbox.NotYet;
import io.jinliu.common.security.Caller;
import io.jinliu.common.security.Role;
import io.jinliu.order.lifecycle.Order.Status;
import io.jinliu.order.stock.HoldOwners.Word.NotNeeded;
import io.jinliu.order.stock.HoldOwners.Word.SoldForGood;
import io.jinliu.order.stock.HoldOwners.Word.StillOpen;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class MovingAnOrderTest {

    static final Caller BUYER = new Caller("1001", Set.of(Role.BUYER), Optional.empty());
    static final Caller STRANGER = new Caller("6666", Set.of(Role.BUYER), Optional.empty());
    static final Caller MERCHANT = new Caller("staff", Set.of(Role.MERCHANT), Optional.of("M1"));
    static final Caller OTHER_MERCHANT = new Caller("staff", Set.of(Role.MERCHANT), Optional.of("M2"));

    final InMemoryOrders orders = new InMemoryOrders();
    final InMemoryAllowances allowances = new InMemoryAllowances();
    final List<String> audited = new ArrayList<>();
    final OwnOrders ownOrders = new OwnOrders(orders, (_, action, _, _) -> audited.add(action));
    Instant now = NOON;
    final Clock clock = new TestClock();
    final OrderSettings settings = PlacingAnOrderTest.SETTINGS;
    final CancelOrder cancelOrder = new CancelOrder(ownOrders, orders, settings, clock);
    final ShipOrder shipOrder = new ShipOrder(ownOrders, orders, settings, clock);
    final ConfirmReceipt confirmReceipt = new ConfirmReceipt(ownOrders, orders, clock);
    final MarkPaid markPaid = new MarkPaid(orders, allowances);
    final CloseWithdrawn closeWithdrawn = new CloseWithdrawn(orders, allowances);
    final CountRefund countRefund = new CountRefund(orders);
    final StockOfOrders stockOfOrders = new StockOfOrders(orders, new AbandonOrder(orders), clock);

    MovingAnOrderTest() {
        orders.place(Order.open(Examples.purchase()));
        allowances.take("1001", 2);
    }

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

    @Test
    void expires_at_its_deadline_and_not_before() {
        var expireOrder = new ExpireOrder(orders, settings, clock);
        now = NOON.plus(Duration.ofMinutes(30)).minusNanos(1000);
        expireOrder.expire(NUMBER);
        assertThat(status()).isEqualTo(Status.AWAITING_PAYMENT);

        now = NOON.plus(Duration.ofMinutes(30));
        expireOrder.expire(NUMBER);
        expireOrder.expire(NUMBER);

        assertThat(status()).isEqualTo(Status.CLOSING);
        assertThat(orders.events).hasSize(2);
    }

    @Test
    void is_asked_for_at_twice_its_age_until_somebody_answers() {
        var askAgain = new AskAgain(orders, clock);
        cancelOrder.cancel(BUYER, NUMBER);
        for (int second = 1; second <= 300; second++) {
            now = NOON.plusSeconds(second);
            askAgain.ask(NUMBER);
        }

        assertThat(orders.events).as("asked at 30, 60, 120 and 240 s").hasSize(2 + 4);
    }

    @Test
    void counts_as_received_when_nobody_speaks() {
        var takeAsReceived = new TakeAsReceived(orders, clock);
        markPaid.mark(NUMBER, PAYMENT, AMOUNT);
        shipOrder.ship(MERCHANT, NUMBER, "SF", "SF1");
        takeAsReceived.complete(NUMBER);
        assertThat(status()).isEqualTo(Status.SHIPPED);

        now = NOON.plus(Duration.ofDays(10));
        takeAsReceived.complete(NUMBER);

        assertThat(status()).isEqualTo(Status.COMPLETED);
    }

    @Test
    void says_what_becomes_of_its_stock() {
        assertThat(stockOfOrders.wordOf(NUMBER.value())).isInstanceOf(StillOpen.class);
        markPaid.mark(NUMBER, PAYMENT, AMOUNT);
        assertThat(stockOfOrders.wordOf(NUMBER.value())).isInstanceOf(SoldForGood.class);
        countRefund.count(NUMBER, Examples.refund("R1", 136_00));
        assertThat(stockOfOrders.wordOf(NUMBER.value())).isInstanceOf(NotNeeded.class);
        assertThat(stockOfOrders.skusOf(NUMBER.value())).containsExactly("SKU-TEA");
    }

    @Test
    void keeps_goods_sold_that_were_shipped_before_the_money_went_back() {
        markPaid.mark(NUMBER, PAYMENT, AMOUNT);
        shipOrder.ship(MERCHANT, NUMBER, "SF", "SF1");
        countRefund.count(NUMBER, Examples.refund("R1", 136_00));

        assertThat(status()).isEqualTo(Status.CLOSED);
        assertThat(stockOfOrders.wordOf(NUMBER.value())).isInstanceOf(SoldForGood.class);
    }

    @Test
    void gives_a_number_up_that_nobody_ever_placed() {
        var never = Examples.NUMBER.value() + 1024;

        assertThat(stockOfOrders.wordOf(never)).isInstanceOf(NotNeeded.class);

        assertThat(orders.abandon(new OrderNo(never))).isTrue();
        assertThat(orders.find(new OrderNo(never))).isEmpty();
    }

    private Status status() {
        return orders.find(NUMBER).orElseThrow().status();
    }

    private static void assertRefused(Runnable command) {
        assertThatExceptionOfType(NotPossibleNow.class).isThrownBy(command::run);
    }

    private static void assertUnknown(Runnable command) {
        assertThatExceptionOfType(UnknownOrder.class).isThrownBy(command::run);
    }

    /** Stands at {@code now}. */
    final class TestClock extends Clock {

        @Override
        public ZoneOffset getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    }
}
