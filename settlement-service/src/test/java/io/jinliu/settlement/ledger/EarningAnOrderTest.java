package io.jinliu.settlement.ledger;

import static io.jinliu.settlement.ledger.Account.COMMISSION_INCOME;
import static io.jinliu.settlement.ledger.Account.MERCHANT_AVAILABLE;
import static io.jinliu.settlement.ledger.Account.MERCHANT_PENDING;
import static io.jinliu.settlement.ledger.Account.MERCHANT_RECEIVABLE;
import static io.jinliu.settlement.ledger.Account.PLATFORM;
import static org.assertj.core.api.Assertions.assertThat;

import io.jinliu.common.id.Slot;
import io.jinliu.common.money.Money;
import io.jinliu.settlement.ledger.OrderFact.Collected;
import io.jinliu.settlement.ledger.OrderFact.Completed;
import io.jinliu.settlement.ledger.OrderFact.Refunded;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class EarningAnOrderTest {

    static final Instant NOON = Instant.parse("2026-01-03T09:00:00Z");
    static final OrderNo ORDER = new OrderNo(42);
    static final OrderNo NEXT_ORDER = new OrderNo(43);
    static final Money PRICE = Money.cny(136_00);

    final InMemoryBooks books = new InMemoryBooks();
    final BookMovements bookMovements = new BookMovements(books);
    final TallyOrder tallyOrder =
            new TallyOrder(books, books, new MerchantBalances(books), books, books, Clock.fixed(NOON, ZoneOffset.UTC));

    @Test
    void keeps_collected_money_pending_until_the_buyer_confirms() {
        collect(ORDER, "R-1");

        assertThat(books.sum(MERCHANT_PENDING, "M1")).isEqualTo(Money.cny(-136_00));
        assertThat(books.balance(MERCHANT_AVAILABLE, "M1")).isEqualTo(Money.cny(0));
        assertThat(books.events).isEmpty();
    }

    @Test
    void makes_the_net_available_at_once_when_the_buyer_confirms() {
        collect(ORDER, "R-1");
        complete(ORDER);

        assertThat(books.balance(MERCHANT_AVAILABLE, "M1")).isEqualTo(Money.cny(129_20));
        assertThat(books.sum(MERCHANT_AVAILABLE, "M1")).isEqualTo(Money.cny(-129_20));
        assertThat(books.sum(COMMISSION_INCOME, PLATFORM)).isEqualTo(Money.cny(-6_80));
        assertThat(books.sum(MERCHANT_PENDING, "M1")).isEqualTo(Money.cny(0));
        assertThat(books.events)
                .containsExactly(new EarningBooked("42", "M1", Money.cny(129_20), Money.cny(6_80), NOON));
    }

    @Test
    void gives_commission_back_with_a_refund_to_the_fen() {
        collect(ORDER, "R-1");
        complete(ORDER);
        refund(ORDER, "F-1", Money.cny(34_00));

        assertThat(books.balance(MERCHANT_AVAILABLE, "M1")).isEqualTo(Money.cny(96_90));
        assertThat(books.sum(COMMISSION_INCOME, PLATFORM)).isEqualTo(Money.cny(-5_10));
        assertThat(books.events.getLast().net()).isEqualTo(Money.cny(-32_30));
    }

    @Test
    void leaves_no_fen_behind_after_refunds_that_round() {
        books.rates.put("M1", new CommissionRate(333, true));
        collect(ORDER, "R-1");
        complete(ORDER);
        refund(ORDER, "F-1", Money.cny(33_33));
        refund(ORDER, "F-2", Money.cny(33_33));
        refund(ORDER, "F-3", Money.cny(69_34));

        assertThat(books.sum(COMMISSION_INCOME, PLATFORM)).isEqualTo(Money.cny(0));
        assertThat(books.balance(MERCHANT_AVAILABLE, "M1")).isEqualTo(Money.cny(0));
    }

    @Test
    void turns_into_debt_what_available_no_longer_covers_and_never_fails() {
        collect(ORDER, "R-1");
        complete(ORDER);
        withdraw(Money.cny(100_00));
        refund(ORDER, "F-1", PRICE);

        assertThat(books.balance(MERCHANT_AVAILABLE, "M1")).isEqualTo(Money.cny(0));
        assertThat(books.balance(MERCHANT_RECEIVABLE, "M1")).isEqualTo(Money.cny(100_00));
        assertThat(books.sum(MERCHANT_RECEIVABLE, "M1")).isEqualTo(Money.cny(100_00));
    }

    @Test
    void repays_debt_first_from_what_is_earned_next() {
        turns_into_debt_what_available_no_longer_covers_and_never_fails();
        collect(NEXT_ORDER, "R-2");
        complete(NEXT_ORDER);

        assertThat(books.balance(MERCHANT_RECEIVABLE, "M1")).isEqualTo(Money.cny(0));
        assertThat(books.balance(MERCHANT_AVAILABLE, "M1")).isEqualTo(Money.cny(29_20));
    }

    @Test
    void keeps_the_rate_that_held_when_the_order_was_completed() {
        collect(ORDER, "R-1");
        complete(ORDER);
        books.rates.put("M1", new CommissionRate(900, true));
        refund(ORDER, "F-1", Money.cny(34_00));

        assertThat(books.sum(COMMISSION_INCOME, PLATFORM)).isEqualTo(Money.cny(-5_10));
    }

    @Test
    void earns_nothing_from_an_order_refunded_before_it_was_completed() {
        collect(ORDER, "R-1");
        refund(ORDER, "F-1", PRICE);
        complete(ORDER);

        assertThat(books.events).isEmpty();
        assertThat(books.sum(MERCHANT_PENDING, "M1")).isEqualTo(Money.cny(0));
    }

    private void collect(OrderNo order, String receiptNo) {
        book(new Movement(receiptNo, "WECHAT_PAY", Optional.of(order), PRICE, NOON).collectionFor("M1"));
        tallyOrder.add(new Collected(order, "M1", receiptNo, PRICE, NOON));
    }

    private void refund(OrderNo order, String refundNo, Money amount) {
        book(new Movement(refundNo, "WECHAT_PAY", Optional.of(order), amount, NOON).refundFrom("M1"));
        tallyOrder.add(new Refunded(order, "M1", refundNo, amount, NOON));
    }

    private void complete(OrderNo order) {
        tallyOrder.add(new Completed(order, "M1", PRICE, NOON));
    }

    private void book(Posting posting) {
        bookMovements.book(new Slot(1), List.of(posting));
    }

    private void withdraw(Money amount) {
        books.change(MERCHANT_AVAILABLE, "M1", amount.negated());
    }
}
