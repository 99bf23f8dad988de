package io.jinliu.settlement.ledger;

import io.jinliu.common.id.Slot;
import io.jinliu.common.money.Money;
import io.jinliu.common.outbox.Outbox;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The ports of this feature, kept in maps; behaves like the tables, races aside. */
class InMemoryBooks implements Ledger, OrderTallies, GuardedBalances, Agreements, Outbox {

    final List<Posting> postings = new ArrayList<>();
    final List<EarningBooked> events = new ArrayList<>();
    final Map<String, CommissionRate> rates = new HashMap<>();

    private final Map<String, Money> guarded = new HashMap<>();
    final Map<OrderNo, OrderTally> tallies = new HashMap<>();
    private final Set<String> facts = new HashSet<>();

    @Override
    public void book(Slot slot, Posting posting) {
        var known = postings.stream()
                .filter(booked ->
                        booked.kind() == posting.kind() && booked.cause().equals(posting.cause()))
                .findFirst();
        if (known.isEmpty()) {
            postings.add(posting);
        } else if (!known.get().entries().equals(posting.entries())) {
            throw new ContradictedPosting(posting);
        }
    }

    @Override
    public List<Entry> booked(Slot slot, Posting.Kind kind, String cause) {
        return postings.stream()
                .filter(booked -> booked.kind() == kind && booked.cause().equals(cause))
                .findFirst()
                .map(Posting::entries)
                .orElseGet(List::of);
    }

    @Override
    public boolean note(OrderFact fact) {
        return facts.add(fact.kind() + fact.cause());
    }

    @Override
    public OrderTally lock(OrderFact fact) {
        return Optional.ofNullable(tallies.get(fact.order()))
                .orElseGet(() -> OrderTally.blank(
                        fact.order(), fact.merchant(), fact.amount().zero()));
    }

    @Override
    public void keep(OrderTally tally) {
        tallies.put(tally.order(), tally);
    }

    @Override
    public Money hold(Account account, String owner, Currency currency) {
        return balance(account, owner);
    }

    @Override
    public void change(Account account, String owner, Money difference) {
        var next = balance(account, owner).plus(difference);
        if (next.negative()) {
            throw new BalanceTooLow(account, owner, difference);
        }
        guarded.put(account.code() + owner, next);
    }

    @Override
    public CommissionRate rate(String merchant, Instant at) {
        return rates.getOrDefault(merchant, new CommissionRate(500, false));
    }

    @Override
    public void append(Slot slot, String topic, String key, Record event) {
        events.add((EarningBooked) event);
    }

    Money balance(Account account, String owner) {
        return guarded.getOrDefault(account.code() + owner, Money.cny(0));
    }

    /** Σ of the entries, debit positive. */
    Money sum(Account account, String owner) {
        return postings.stream()
                .flatMap(posting -> posting.entries().stream())
                .filter(entry -> entry.account() == account && entry.owner().equals(owner))
                .map(Entry::amount)
                .reduce(Money.cny(0), Money::plus);
    }
}
