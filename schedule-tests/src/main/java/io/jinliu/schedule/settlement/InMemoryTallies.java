package io.jinliu.schedule.settlement;

import io.jinliu.common.id.Slot;
import io.jinliu.schedule.store.Store;
import io.jinliu.schedule.store.Table;
import io.jinliu.settlement.ledger.OrderFact;
import io.jinliu.settlement.ledger.OrderNo;
import io.jinliu.settlement.ledger.OrderTallies;
import io.jinliu.settlement.ledger.OrderTally;
import java.util.List;

/** Tallies and the facts behind them, in their merchants' slots. */
final class InMemoryTallies implements OrderTallies {

    private final Table<Noted, OrderFact> facts;
    private final Table<Key, OrderTally> tallies;

    InMemoryTallies(Store store) {
        this.facts = store.table("tally_fact", fact -> Slot.ofOwner(fact.merchant()));
        this.tallies = store.table("order_tally", key -> Slot.ofOwner(key.merchant()));
    }

    @Override
    public boolean note(OrderFact fact) {
        return facts.insertIgnore(new Noted(fact.merchant(), fact.kind(), fact.cause()), fact);
    }

    @Override
    public OrderTally lock(OrderFact fact) {
        var nothing = fact.amount().zero();
        return tallies.ensure(
                new Key(fact.merchant(), fact.order()), () -> OrderTally.blank(fact.order(), fact.merchant(), nothing));
    }

    @Override
    public void keep(OrderTally tally) {
        tallies.update(new Key(tally.merchant(), tally.order()), tally);
    }

    List<OrderTally> all() {
        return tallies.all();
    }

    private record Noted(String merchant, String kind, String cause) {}

    private record Key(String merchant, OrderNo order) {}
}
