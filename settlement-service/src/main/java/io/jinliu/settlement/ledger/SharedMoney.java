package io.jinliu.settlement.ledger;

import static io.jinliu.settlement.ledger.Account.CHANNEL_SHARED;
import static io.jinliu.settlement.ledger.Account.MERCHANT_AVAILABLE;

import io.jinliu.common.money.Money;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Money of a merchant that his channel paid to others, or took back from them. It is a fact: whatever the accounts look
 * like, it is booked.
 *
 * @param cause the split's or the give-back's number
 * @param net what he has more; negative for what left
 */
public record SharedMoney(
        String cause, String channel, String merchant, Optional<OrderNo> order, Money net, Instant at) {

    public SharedMoney {
        if (net.minor() == 0) {
            throw new IllegalArgumentException("%s shared nothing".formatted(cause));
        }
    }

    Posting.Kind kind() {
        return net.negative() ? Posting.Kind.SPLIT : Posting.Kind.SPLIT_RETURN;
    }

    /** @param merchants how the merchant's accounts changed: available first, what it does not cover he owes */
    Posting posting(List<Entry> merchants) {
        var entries = new ArrayList<>(merchants);
        entries.add(atTheChannel());
        return new Posting(kind(), cause, order, at, entries);
    }

    void requireSame(List<Entry> booked) {
        if (!booked.contains(atTheChannel())) {
            throw new ContradictedPosting(posting(List.of(Entry.credit(MERCHANT_AVAILABLE, merchant, net))));
        }
    }

    private Entry atTheChannel() {
        return Entry.debit(CHANNEL_SHARED, channel, net);
    }
}
