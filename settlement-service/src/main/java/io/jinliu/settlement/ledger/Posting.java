package io.jinliu.settlement.ledger;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.reducing;

import io.jinliu.common.money.Money;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What one cause did to the accounts. Its entries add up to zero in every currency: a posting that does not balance cannot
 * be made, so no table ever holds one.
 *
 * @param cause the number of what caused it; (kind, cause) is booked once
 * @param effectiveAt when it happened, whenever we come to book it
 */
public record Posting(Kind kind, String cause, Optional<OrderNo> order, Instant effectiveAt, List<Entry> entries) {

    /** What may happen to money. */
    public enum Kind {
        COLLECTION,
        REFUND,
        SUSPENSE,
        SUSPENSE_REFUND,
        EARNING,
        CARD_SALE,
        BREAKAGE,
        SPLIT,
        SPLIT_RETURN,
        PAYOUT,
        PAYOUT_PAID,
        PAYOUT_RELEASE
    }

    public Posting {
        entries = List.copyOf(entries);
        if (entries.size() < 2) {
            throw new IllegalArgumentException("%s of %s has only one side: %s".formatted(kind, cause, entries));
        }
        var left = entries.stream()
                .map(Entry::amount)
                .collect(groupingBy(Money::currency, reducing(0L, Money::minor, Math::addExact)));
        if (left.values().stream().anyMatch(sum -> sum != 0)) {
            throw new IllegalArgumentException("%s of %s does not balance: %s".formatted(kind, cause, entries));
        }
    }

    /** What the posting did to an account, whoever owns it, in the currency of its first entry. */
    Money sum(Account account) {
        return entries.stream()
                .filter(entry -> entry.account() == account)
                .map(Entry::amount)
                .reduce(entries.getFirst().amount().zero(), Money::plus);
    }
}
