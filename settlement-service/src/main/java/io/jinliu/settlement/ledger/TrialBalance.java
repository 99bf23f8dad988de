package io.jinliu.settlement.ledger;

import static java.util.stream.Collectors.groupingBy;

import io.jinliu.common.money.Money;
import java.time.Instant;
import java.util.List;

/** All accounts at an instant, by the time they were booked. */
public record TrialBalance(Instant at, List<AccountSum> accounts) {

    /** Both sides of everything in one currency. */
    public record Total(Money debit, Money credit) {

        public boolean balanced() {
            return debit.equals(credit);
        }

        private static Total of(List<AccountSum> sums) {
            return new Total(
                    sums.stream().map(AccountSum::debit).reduce(Money::plus).orElseThrow(),
                    sums.stream().map(AccountSum::credit).reduce(Money::plus).orElseThrow());
        }
    }

    public List<Total> totals() {
        return accounts.stream().collect(groupingBy(sum -> sum.debit().currency())).values().stream()
                .map(Total::of)
                .toList();
    }

    public boolean balanced() {
        return totals().stream().allMatch(Total::balanced);
    }
}
