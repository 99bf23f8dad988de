package io.jinliu.schedule.judge;

import io.jinliu.order.lifecycle.Order;
import io.jinliu.points.loyalty.PointsEntry;
import io.jinliu.schedule.World;
import java.util.List;

/** I10, I24: balances are the sums of their entries, and an order's points are the whole yuan that remain of it. */
final class PointsAddUp implements Sentence {

    private static final int FEN = 100;

    @Override
    public void judge(World world, Findings findings) {
        var entries = world.points().entries();
        world.points().accounts().forEach((buyer, account) -> {
            var sum = entries.stream()
                    .filter(entry -> entry.buyer().equals(buyer))
                    .mapToLong(PointsEntry::points)
                    .sum();
            findings.equal("I10", sum, account.balance(), "points of " + buyer);
            findings.equal("I10", account.balance(), account.earned() - account.clawedBack(), "account of " + buyer);
        });
        for (var order : world.orders().orders()) {
            var number = order.purchase().number().value();
            findings.equal("I10", deserved(world, order), earned(number, entries), "points for order " + number);
        }
        var liability = world.points().accounts().values().stream()
                .mapToLong(account -> account.balance())
                .sum();
        var deserved = world.orders().orders().stream()
                .mapToLong(order -> deserved(world, order))
                .sum();
        findings.equal("I24", deserved, liability, "points that we owe");
    }

    private static long deserved(World world, Order order) {
        var completed = world.orders().history(order.purchase().number().value()).stream()
                .anyMatch(line -> line.status().equals("COMPLETED"));
        var amount = order.purchase().amount();
        return switch (order) {
            case Order.Collected paid
            when completed -> amount.minus(paid.refunds().total()).minor() / FEN;
            case Order.Closed closed
            when completed -> amount.minus(closed.refunds().total()).minor() / FEN;
            case Order _ -> 0;
        };
    }

    private static long earned(long number, List<PointsEntry> entries) {
        return entries.stream()
                .filter(entry -> entry.order().value() == number)
                .mapToLong(PointsEntry::points)
                .sum();
    }
}
