package io.jinliu.points.loyalty;

import io.jinliu.common.id.Slot;
import io.jinliu.common.outbox.Outbox;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The ports of this feature, kept in maps; behaves like the tables, races aside. */
class InMemoryPoints implements PointsTallies, PointsBook, Standings, Outbox {

    final List<PointsEntry> entries = new ArrayList<>();
    final List<Record> events = new ArrayList<>();

    private final Set<String> facts = new HashSet<>();
    private final Map<OrderNo, PointsTally> tallies = new HashMap<>();
    private final Map<String, PointsAccount> accounts = new HashMap<>();
    private final Map<Period, Map<String, Long>> periods = new HashMap<>();

    @Override
    public boolean note(OrderFact fact) {
        return facts.add(fact.kind() + fact.cause());
    }

    @Override
    public PointsTally lock(OrderFact fact) {
        return tallies.getOrDefault(
                fact.order(),
                PointsTally.blank(fact.order(), fact.buyer(), fact.amount().zero()));
    }

    @Override
    public void keep(PointsTally tally) {
        tallies.put(tally.order(), tally);
    }

    @Override
    public void enter(PointsEntry entry, List<Period> countedIn) {
        entries.add(entry);
        var points = entry.points();
        var before = account(entry.buyer());
        accounts.put(
                entry.buyer(),
                new PointsAccount(
                        before.balance() + points,
                        before.earned() + Math.max(0, points),
                        before.clawedBack() + Math.max(0, -points)));
        countedIn.forEach(period ->
                periods.computeIfAbsent(period, _ -> new HashMap<>()).merge(entry.buyer(), points, Long::sum));
    }

    @Override
    public PointsAccount account(String buyer) {
        return accounts.getOrDefault(buyer, PointsAccount.EMPTY);
    }

    @Override
    public List<BookedEntry> entries(String buyer, long below, int limit) {
        return List.of();
    }

    @Override
    public long points(String buyer, Period period) {
        return periods.getOrDefault(period, Map.of()).getOrDefault(buyer, 0L);
    }

    @Override
    public List<Standing> top(Period period, int limit) {
        return periods.getOrDefault(period, Map.of()).entrySet().stream()
                .map(entry -> new Standing(entry.getKey(), entry.getValue()))
                .filter(standing -> standing.points() > 0)
                .sorted(Comparator.comparing(Standing::points, Comparator.reverseOrder())
                        .thenComparing(Standing::buyer))
                .limit(limit)
                .toList();
    }

    @Override
    public long above(Period period, long points) {
        return periods.getOrDefault(period, Map.of()).values().stream()
                .filter(others -> others > points)
                .count();
    }

    @Override
    public void append(Slot slot, String topic, String key, Record event) {
        events.add(event);
    }
}
