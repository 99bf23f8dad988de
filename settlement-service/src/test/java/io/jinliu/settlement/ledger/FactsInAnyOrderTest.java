package io.jinliu.settlement.ledger;

import static io.jinliu.settlement.ledger.Account.CHANNEL_CLEARING;
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
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.Consumer;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

/** The same facts, shuffled and repeated, always end in the same balances. */
class FactsInAnyOrderTest {

    static final Instant NOON = Instant.parse("2026-01-03T09:00:00Z");

    @Property(tries = 300)
    void balances_do_not_depend_on_order_or_repetition(
            @ForAll @IntRange(min = 1, max = 1_000_000) int price,
            @ForAll @Size(max = 5) List<@IntRange(min = 1, max = 400_000) Integer> refunds,
            @ForAll @IntRange(max = 10_000) int basisPoints,
            @ForAll boolean completed,
            @ForAll long seed) {
        var facts = facts(price, possible(price, refunds), completed);
        var told = new World(basisPoints);
        facts.forEach(fact -> fact.accept(told));
        var retold = new World(basisPoints);
        shuffledAndRepeated(facts, new Random(seed)).forEach(fact -> fact.accept(retold));

        assertThat(retold.balances()).isEqualTo(told.balances());
        assertThat(retold.explained()).isTrue();
        if (completed) {
            assertThat(retold.books.sum(MERCHANT_PENDING, "M1")).isEqualTo(Money.cny(0));
        }
    }

    /** Payment-service never refunds more than was received. */
    private static List<Money> possible(int price, List<Integer> refunds) {
        var left = price;
        var possible = new ArrayList<Money>();
        for (int refund : refunds) {
            if (refund <= left) {
                possible.add(Money.cny(refund));
                left -= refund;
            }
        }
        return possible;
    }

    private static List<Consumer<World>> facts(int price, List<Money> refunds, boolean completed) {
        var facts = new ArrayList<Consumer<World>>();
        facts.add(world -> world.book(world.movement("R-1", Money.cny(price)).collectionFor("M1")));
        facts.add(world -> world.tally(new Collected(World.ORDER, "M1", "R-1", Money.cny(price), NOON)));
        for (int i = 0; i < refunds.size(); i++) {
            var refundNo = "F-" + i;
            var amount = refunds.get(i);
            facts.add(world -> world.book(world.movement(refundNo, amount).refundFrom("M1")));
            facts.add(world -> world.tally(new Refunded(World.ORDER, "M1", refundNo, amount, NOON)));
        }
        if (completed) {
            facts.add(world -> world.tally(new Completed(World.ORDER, "M1", Money.cny(price), NOON)));
        }
        return facts;
    }

    private static List<Consumer<World>> shuffledAndRepeated(List<Consumer<World>> facts, Random random) {
        var again = facts.stream().filter(_ -> random.nextBoolean());
        var all = new ArrayList<>(Stream.concat(facts.stream(), again).toList());
        Collections.shuffle(all, random);
        return all;
    }

    /** A ledger of its own for each telling. */
    static final class World {

        static final OrderNo ORDER = new OrderNo(42);

        final InMemoryBooks books = new InMemoryBooks();
        private final BookMovements bookMovements = new BookMovements(books);
        private final TallyOrder tallyOrder = new TallyOrder(
                books, books, new MerchantBalances(books), books, books, Clock.fixed(NOON, ZoneOffset.UTC));

        World(int basisPoints) {
            books.rates.put("M1", new CommissionRate(basisPoints, true));
        }

        Movement movement(String cause, Money amount) {
            return new Movement(cause, "ALIPAY", Optional.of(ORDER), amount, NOON);
        }

        void book(Posting posting) {
            bookMovements.book(new Slot(7), List.of(posting));
        }

        void tally(OrderFact fact) {
            tallyOrder.add(fact);
        }

        Map<Account, Money> balances() {
            return Map.of(
                    CHANNEL_CLEARING, books.sum(CHANNEL_CLEARING, "ALIPAY"),
                    MERCHANT_PENDING, books.sum(MERCHANT_PENDING, "M1"),
                    MERCHANT_AVAILABLE, books.balance(MERCHANT_AVAILABLE, "M1"),
                    MERCHANT_RECEIVABLE, books.balance(MERCHANT_RECEIVABLE, "M1"),
                    COMMISSION_INCOME, books.sum(COMMISSION_INCOME, PLATFORM));
        }

        /** Guarded rows equal their entries, and what was told outside equals what was booked. */
        boolean explained() {
            var net = books.events.stream().map(EarningBooked::net).reduce(Money.cny(0), Money::plus);
            return books.sum(MERCHANT_AVAILABLE, "M1").negated().equals(books.balance(MERCHANT_AVAILABLE, "M1"))
                    && books.sum(MERCHANT_RECEIVABLE, "M1").equals(books.balance(MERCHANT_RECEIVABLE, "M1"))
                    && net.equals(
                            books.balance(MERCHANT_AVAILABLE, "M1").minus(books.balance(MERCHANT_RECEIVABLE, "M1")));
        }
    }
}
