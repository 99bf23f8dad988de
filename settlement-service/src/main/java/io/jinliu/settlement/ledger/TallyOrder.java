package io.jinliu.settlement.ledger;

import static io.jinliu.settlement.ledger.Account.COMMISSION_INCOME;
import static io.jinliu.settlement.ledger.Account.MERCHANT_PENDING;
import static io.jinliu.settlement.ledger.Account.PLATFORM;

import io.jinliu.common.id.Slot;
import io.jinliu.common.outbox.Outbox;
import io.jinliu.settlement.ledger.OrderFact.Collected;
import io.jinliu.settlement.ledger.OrderFact.Completed;
import io.jinliu.settlement.ledger.OrderFact.Refunded;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Adds a fact to an order's tally and books what follows from it for the merchant and for us. */
@Service
public class TallyOrder {

    private static final String TOPIC = "settlement-events";

    private final OrderTallies tallies;
    private final Agreements agreements;
    private final MerchantBalances balances;
    private final Ledger ledger;
    private final Outbox outbox;
    private final Clock clock;

    TallyOrder(
            OrderTallies tallies,
            Agreements agreements,
            MerchantBalances balances,
            Ledger ledger,
            Outbox outbox,
            Clock clock) {
        this.tallies = tallies;
        this.agreements = agreements;
        this.balances = balances;
        this.ledger = ledger;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Transactional
    public void add(OrderFact fact) {
        if (!tallies.note(fact)) {
            return;
        }
        var tally = moved(tallies.lock(fact), fact);
        var due = tally.due();
        tallies.keep(tally.settled());
        if (!due.nothing()) {
            book(tally, due, fact.at());
        }
    }

    private OrderTally moved(OrderTally tally, OrderFact fact) {
        return switch (fact) {
            case Collected collected -> tally.collect(collected.amount());
            case Refunded refunded -> tally.refund(refunded.amount());
            case Completed completed -> tally.complete(agreements.rate(completed.merchant(), completed.at()));
        };
    }

    private void book(OrderTally tally, Earning due, Instant at) {
        var slot = Slot.ofOwner(tally.merchant());
        ledger.book(slot, posting(tally, due, at));
        var order = tally.order().toString();
        outbox.append(
                slot,
                TOPIC,
                order,
                new EarningBooked(order, tally.merchant(), due.net(), due.commission(), clock.instant()));
    }

    private Posting posting(OrderTally tally, Earning due, Instant at) {
        var entries = new ArrayList<Entry>();
        entries.add(Entry.debit(MERCHANT_PENDING, tally.merchant(), due.whole()));
        entries.addAll(balances.change(tally.merchant(), due.net()));
        if (due.commission().minor() != 0) {
            entries.add(Entry.credit(COMMISSION_INCOME, PLATFORM, due.commission()));
        }
        var cause = tally.order() + ":" + tally.version();
        return new Posting(Posting.Kind.EARNING, cause, Optional.of(tally.order()), at, entries);
    }
}
