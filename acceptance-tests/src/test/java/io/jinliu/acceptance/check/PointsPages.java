package io.jinliu.acceptance.check;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

/** A buyer's points in points-service's books. */
record PointsPages(SmallWorld world, String buyer, long order) {

    private static final AtomicLong SEQUENCE = new AtomicLong();
    private static final LocalDate DAY = LocalDate.of(2026, 1, 15);

    void entry(int version, String kind, long points, String event) {
        world.shelves.insert(
                "points",
                "points_entry${t}",
                buyer,
                "id",
                SEQUENCE.incrementAndGet(),
                "buyer_id",
                buyer,
                "order_no",
                order,
                "tally_version",
                version,
                "kind",
                kind,
                "points",
                points,
                "earned_on",
                DAY,
                "effective_at",
                world.ago(Duration.ofHours(1)),
                "booked_at",
                world.ago(Duration.ofHours(1)),
                "written_at",
                world.written());
        world.told("points", buyer, "points-events", event, order, "{}");
    }

    void fact(String kind, String cause, long amount) {
        world.shelves.insert(
                "points",
                "points_fact${t}",
                buyer,
                "id",
                SEQUENCE.incrementAndGet(),
                "order_no",
                order,
                "kind",
                kind,
                "cause",
                cause,
                "amount",
                amount,
                "currency",
                "CNY",
                "at",
                world.ago(Duration.ofHours(1)),
                "written_at",
                world.written());
    }

    void sums(long paid, long refunded, long earned, long clawedBack) {
        var balance = earned - clawedBack;
        world.shelves.insert(
                "points",
                "points_account${t}",
                buyer,
                "buyer_id",
                buyer,
                "balance",
                balance,
                "earned",
                earned,
                "clawed_back",
                clawedBack);
        world.shelves.insert(
                "points",
                "points_tally${t}",
                buyer,
                "order_no",
                order,
                "buyer_id",
                buyer,
                "currency",
                "CNY",
                "paid",
                paid,
                "completed_at",
                world.ago(Duration.ofHours(1)),
                "refunded",
                refunded,
                "booked",
                balance,
                "version",
                2);
        for (var period : List.of("2026-01-15", "2026-01", "all")) {
            world.shelves.insert(
                    "points", "points_period${t}", buyer, "buyer_id", buyer, "period", period, "points", balance);
        }
    }
}
