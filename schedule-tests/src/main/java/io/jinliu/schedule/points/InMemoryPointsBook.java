package io.jinliu.schedule.points;

import io.jinliu.common.id.Slot;
import io.jinliu.points.loyalty.BookedEntry;
import io.jinliu.points.loyalty.Period;
import io.jinliu.points.loyalty.PointsAccount;
import io.jinliu.points.loyalty.PointsBook;
import io.jinliu.points.loyalty.PointsEntry;
import io.jinliu.schedule.store.Store;
import io.jinliu.schedule.store.Table;
import java.util.List;
import java.util.Map;

/** Points in their buyers' slots. */
final class InMemoryPointsBook implements PointsBook {

    private final Table<Key, PointsEntry> entries;
    private final Table<String, PointsAccount> accounts;
    private final Table<InPeriod, Long> periods;

    InMemoryPointsBook(Store store) {
        this.entries = store.table("points_entry", key -> Slot.ofOwner(key.buyer()));
        this.accounts = store.table("points_account", Slot::ofOwner);
        this.periods = store.table("points_period", key -> Slot.ofOwner(key.buyer()));
    }

    @Override
    public void enter(PointsEntry entry, List<Period> counted) {
        var points = entry.points();
        var account = accounts.ensure(entry.buyer(), () -> PointsAccount.EMPTY);
        accounts.update(
                entry.buyer(),
                new PointsAccount(
                        account.balance() + points,
                        account.earned() + Math.max(0, points),
                        account.clawedBack() + Math.max(0, -points)));
        entries.insert(new Key(entry.buyer(), entry.order().value(), entry.version()), entry);
        counted.stream()
                .map(period -> new InPeriod(entry.buyer(), period.name()))
                .forEach(key -> periods.update(key, periods.ensure(key, () -> 0L) + points));
    }

    @Override
    public PointsAccount account(String buyer) {
        return accounts.find(buyer).orElse(PointsAccount.EMPTY);
    }

    @Override
    public List<BookedEntry> entries(String buyer, long below, int limit) {
        throw new UnsupportedOperationException("Nobody reads his history here");
    }

    @Override
    public long points(String buyer, Period period) {
        return periods.find(new InPeriod(buyer, period.name())).orElse(0L);
    }

    List<PointsEntry> all() {
        return entries.all();
    }

    Map<String, PointsAccount> accounts() {
        return accounts.byKey();
    }

    private record Key(String buyer, long orderNo, long version) {}

    private record InPeriod(String buyer, String period) {}
}
