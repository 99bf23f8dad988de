package io.jinliu.schedule.points;

import io.jinliu.common.id.Slot;
import io.jinliu.points.loyalty.OrderFact;
import io.jinliu.points.loyalty.OrderNo;
import io.jinliu.points.loyalty.PointsTallies;
import io.jinliu.points.loyalty.PointsTally;
import io.jinliu.schedule.store.Store;
import io.jinliu.schedule.store.Table;

/** Tallies and the facts behind them, in their buyers' slots. */
final class InMemoryTallies implements PointsTallies {

    private final Table<Noted, Boolean> facts;
    private final Table<Key, PointsTally> tallies;

    InMemoryTallies(Store store) {
        this.facts = store.table("points_fact", fact -> Slot.ofOwner(fact.buyer()));
        this.tallies = store.table("points_tally", key -> Slot.ofOwner(key.buyer()));
    }

    @Override
    public boolean note(OrderFact fact) {
        return facts.insertIgnore(new Noted(fact.buyer(), fact.kind(), fact.cause()), true);
    }

    @Override
    public PointsTally lock(OrderFact fact) {
        var nothing = fact.amount().zero();
        return tallies.ensure(
                new Key(fact.buyer(), fact.order()), () -> PointsTally.blank(fact.order(), fact.buyer(), nothing));
    }

    @Override
    public void keep(PointsTally tally) {
        tallies.update(new Key(tally.buyer(), tally.order()), tally);
    }

    private record Noted(String buyer, String kind, String cause) {}

    private record Key(String buyer, OrderNo order) {}
}
