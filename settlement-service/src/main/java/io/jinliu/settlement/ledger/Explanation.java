package io.jinliu.settlement.ledger;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.reducing;

import io.jinliu.common.money.Money;
import io.jinliu.settlement.ledger.Posting.Kind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** An order's money from the first fen to the last: what was booked, why, by which formula, and where it stands. */
public record Explanation(
        OrderNo order, Optional<OrderTally> tally, List<Step> steps, List<AccountSum> accounts, Shares shares) {

    /** One posting, its reason, and for an earning how the commission was computed. */
    public record Step(BookedPosting booked, Reason why, Optional<String> formula) {}

    static Explanation of(OrderNo order, Optional<OrderTally> tally, List<BookedPosting> booked) {
        return new Explanation(order, tally, steps(tally, booked), accounts(booked), shares(tally, booked));
    }

    private static List<Step> steps(Optional<OrderTally> tally, List<BookedPosting> booked) {
        var steps = new ArrayList<Step>();
        var earned = new ArrayList<Posting>();
        for (var next : booked) {
            var formula = Optional.<String>empty();
            if (next.posting().kind() == Kind.EARNING) {
                earned.add(next.posting());
                formula = tally.flatMap(OrderTally::rate).map(rate -> formula(rate, earned));
            }
            steps.add(new Step(next, Reason.of(next.posting()), formula));
        }
        return List.copyOf(steps);
    }

    /** Each earning books the difference to the share of what remains, so the formula is about all of them up to here. */
    private static String formula(CommissionRate rate, List<Posting> earned) {
        var base = earned.stream()
                .map(posting -> posting.sum(Account.MERCHANT_PENDING))
                .reduce(Money::plus)
                .orElseThrow();
        var now = earned.getLast().sum(Account.COMMISSION_INCOME).negated();
        return earned.size() == 1
                ? rate.formula(base)
                : "%s; %s was booked before, now %s"
                        .formatted(rate.formula(base), rate.of(base).minus(now).toMajor(), now.toMajor());
    }

    private static List<AccountSum> accounts(List<BookedPosting> booked) {
        var byOwner = entries(booked)
                .collect(groupingBy(entry ->
                        new Key(entry.account(), entry.owner(), entry.amount().currency())));
        return byOwner.entrySet().stream()
                .map(group -> group.getKey().sum(group.getValue()))
                .sorted(Comparator.comparing(AccountSum::account).thenComparing(AccountSum::owner))
                .toList();
    }

    private static Shares shares(Optional<OrderTally> tally, List<BookedPosting> booked) {
        var currency = tally.map(known -> known.collected().currency())
                .or(() ->
                        entries(booked).findFirst().map(entry -> entry.amount().currency()))
                .orElseThrow();
        return Shares.of(booked, currency);
    }

    private static Stream<Entry> entries(List<BookedPosting> booked) {
        return booked.stream().flatMap(next -> next.posting().entries().stream());
    }

    private record Key(Account account, String owner, Currency currency) {

        AccountSum sum(List<Entry> entries) {
            return new AccountSum(account, owner, side(entries, 1), side(entries, -1));
        }

        private Money side(List<Entry> entries, int sign) {
            return entries.stream()
                    .map(Entry::amount)
                    .filter(amount -> Long.signum(amount.minor()) == sign)
                    .map(amount -> sign < 0 ? amount.negated() : amount)
                    .collect(reducing(new Money(0, currency), Money::plus));
        }
    }
}
