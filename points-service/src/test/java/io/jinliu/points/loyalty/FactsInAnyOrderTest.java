package io.jinliu.points.loyalty;

import static org.assertj.core.api.Assertions.assertThat;

import io.jinliu.common.money.Money;
import io.jinliu.points.loyalty.OrderFact.Completed;
import io.jinliu.points.loyalty.OrderFact.Refunded;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

/** The same facts, shuffled and repeated, always end in the same points. */
class FactsInAnyOrderTest {

    static final Instant NOON = Instant.parse("2026-01-03T09:00:00Z");

    @Property(tries = 300)
    void points_do_not_depend_on_order_or_repetition(
            @ForAll @IntRange(max = 1_000_000) int paid,
            @ForAll @Size(max = 6) List<@IntRange(min = 1, max = 300_000) Integer> refunds,
            @ForAll long seed) {
        var facts = facts(paid, refunds);
        var points = new InMemoryPoints();
        var tallyPoints = new TallyPoints(points, points, points, Clock.fixed(NOON, ZoneOffset.UTC));
        shuffledAndRepeated(facts, new Random(seed)).forEach(tallyPoints::add);

        var refunded = facts.stream()
                .filter(Refunded.class::isInstance)
                .mapToLong(fact -> fact.amount().minor())
                .sum();
        var earned = Math.max(0, paid - refunded) / 100;
        assertThat(points.account("1001").balance()).isEqualTo(earned);
        assertThat(points.entries.stream().mapToLong(PointsEntry::points).sum()).isEqualTo(earned);
        assertThat(points.points("1001", new Period("all"))).isEqualTo(earned);
        assertThat(points.points("1001", new Period("2026-01-03"))).isEqualTo(earned);
        assertThat(points.events).hasSameSizeAs(points.entries);
    }

    private static List<OrderFact> facts(int paid, List<Integer> refunds) {
        var order = new OrderNo(42);
        var facts = new ArrayList<OrderFact>();
        facts.add(new Completed(order, "1001", Money.cny(paid), NOON));
        for (int i = 0; i < refunds.size(); i++) {
            facts.add(new Refunded(order, "1001", "F-" + i, Money.cny(refunds.get(i)), NOON.plusSeconds(i)));
        }
        return facts;
    }

    private static List<OrderFact> shuffledAndRepeated(List<OrderFact> facts, Random random) {
        var again = facts.stream().filter(_ -> random.nextBoolean());
        var all = new ArrayList<>(Stream.concat(facts.stream(), again).toList());
        Collections.shuffle(all, random);
        return all;
    }
}
