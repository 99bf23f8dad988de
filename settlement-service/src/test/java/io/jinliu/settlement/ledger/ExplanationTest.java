package io.jinliu.settlement.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.jinliu.common.id.Slot;
import io.jinliu.common.money.Money;
import io.jinliu.common.security.Caller;
import io.jinliu.common.security.Role;
import io.jinliu.settlement.ledger.BookedEntry.Position;
import io.jinliu.settlement.ledger.Explanation.Step;
import io.jinliu.settlement.ledger.OrderFact.Collected;
import io.jinliu.settlement.ledger.OrderFact.Completed;
import io.jinliu.settlement.ledger.OrderFact.Refunded;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ExplanationTest {

    static final Instant NOON = Instant.parse("2026-01-03T09:00:00Z");
    static final OrderNo ORDER = new OrderNo(42);
    static final Caller FINANCE = new Caller("f", Set.of(Role.FINANCE), Optional.empty());

    final InMemoryBooks books = new InMemoryBooks();
    final TallyOrder tallyOrder =
            new TallyOrder(books, books, new MerchantBalances(books), books, books, Clock.fixed(NOON, ZoneOffset.UTC));
    final ExplainOrder explainOrder = new ExplainOrder(new Reading());

    @Test
    void tells_where_every_fen_went() {
        collect();
        refund("F-1", Money.cny(34_00));
        complete();

        var shares = explainOrder.explain(ORDER, FINANCE).shares();

        assertThat(shares.explained()).isTrue();
        assertThat(shares.line().english()).endsWith("136.00 = 96.90 + 5.10 + 34.00 + 0.00");
        assertThat(shares.available()).isEqualTo(Money.cny(96_90));
    }

    @Test
    void shows_the_formula_of_the_commission_and_of_each_correction() {
        collect();
        complete();
        refund("F-1", Money.cny(34_00));

        assertThat(explainOrder.explain(ORDER, FINANCE).steps())
                .extracting(Step::formula)
                .containsExactly(
                        Optional.empty(),
                        Optional.of("136.00 × 5.00% = 6.80, half up"),
                        Optional.empty(),
                        Optional.of("102.00 × 5.00% = 5.10, half up; 6.80 was booked before, now -1.70"));
    }

    @Test
    void says_when_a_merchant_came_to_owe_us() {
        collect();
        complete();
        books.change(Account.MERCHANT_AVAILABLE, "M1", Money.cny(-129_20));
        refund("F-1", Money.cny(136_00));

        var last = explainOrder.explain(ORDER, FINANCE).steps().getLast();

        assertThat(last.why().english()).contains("CNY 129.20 was no longer available, he owes it");
        assertThat(last.why().chinese()).contains("记为应收");
        assertThat(explainOrder.explain(ORDER, FINANCE).shares().receivable()).isEqualTo(Money.cny(129_20));
    }

    @Test
    void explains_money_that_only_ever_was_in_suspense() {
        books.book(new Slot(0), new Movement("R-9", "ALIPAY", Optional.of(ORDER), Money.cny(1), NOON).suspense());

        var explanation = explainOrder.explain(ORDER, FINANCE);

        assertThat(explanation.tally()).isEmpty();
        assertThat(explanation.shares().suspense()).isEqualTo(Money.cny(1));
        assertThat(explanation.shares().explained()).isTrue();
    }

    @Test
    void is_for_the_merchant_whose_order_it_is_and_for_no_other() {
        collect();

        assertThat(explainOrder.explain(ORDER, merchant("M1")).order()).isEqualTo(ORDER);
        assertThatExceptionOfType(UnknownOrder.class).isThrownBy(() -> explainOrder.explain(ORDER, merchant("M2")));
    }

    @Test
    void knows_nothing_of_an_order_without_money() {
        assertThatExceptionOfType(UnknownOrder.class).isThrownBy(() -> explainOrder.explain(ORDER, FINANCE));
    }

    private static Caller merchant(String merchant) {
        return new Caller("u", Set.of(Role.MERCHANT), Optional.of(merchant));
    }

    private void collect() {
        var movement = new Movement("R-1", "WECHAT_PAY", Optional.of(ORDER), Money.cny(136_00), NOON);
        books.book(new Slot(0), movement.collectionFor("M1"));
        tallyOrder.add(new Collected(ORDER, "M1", "R-1", Money.cny(136_00), NOON));
    }

    private void refund(String refundNo, Money amount) {
        books.book(
                new Slot(0), new Movement(refundNo, "WECHAT_PAY", Optional.of(ORDER), amount, NOON).refundFrom("M1"));
        tallyOrder.add(new Refunded(ORDER, "M1", refundNo, amount, NOON));
    }

    private void complete() {
        tallyOrder.add(new Completed(ORDER, "M1", Money.cny(136_00), NOON));
    }

    /** What was booked in memory, as it is read. */
    private final class Reading implements Books {

        @Override
        public List<AccountSum> sums(Instant at) {
            return List.of();
        }

        @Override
        public List<AccountSum> sums(String owner, List<Account> accounts) {
            return List.of();
        }

        @Override
        public List<BookedEntry> entries(Account account, String owner, Position after, int limit) {
            return List.of();
        }

        @Override
        public List<BookedPosting> postings(OrderNo order) {
            var booked = new ArrayList<BookedPosting>();
            for (var posting : books.postings) {
                booked.add(new BookedPosting(booked.size(), posting, NOON));
            }
            return booked;
        }

        @Override
        public Optional<OrderTally> tally(OrderNo order) {
            return Optional.ofNullable(books.tallies.get(order));
        }
    }
}
