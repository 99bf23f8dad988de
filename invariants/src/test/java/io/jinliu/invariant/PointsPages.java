package io.jinliu.invariant;

import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

/** A buyer's points in points-service's books. */
record PointsPages(SmallWorld world, String buyer, long order) {

    private static final AtomicLong SEQUENCE = new AtomicLong();

    void entry(int version, String kind, long points, String event) {
        world.shelves.insert(
                "points",
                "points_entry${t}",
                buyer,
                """
                id = ?, buyer_id = ?, order_no = ?, tally_version = ?, kind = ?, points = ?, earned_on = '2026-01-15',
                effective_at = ${hour}, booked_at = ${hour}, written_at = ${written}
                """,
                SEQUENCE.incrementAndGet(),
                buyer,
                order,
                version,
                kind,
                points);
        world.told("points", buyer, "points-events", event, order, "{}");
    }

    void fact(String kind, long cause, long amount) {
        world.shelves.insert(
                "points", "points_fact${t}", buyer, """
                id = ?, order_no = ?, kind = ?, cause = ?, amount = ?, currency = 'CNY', at = ${hour},
                written_at = ${written}
                """, SEQUENCE.incrementAndGet(), order, kind, cause, amount);
    }

    void sums(long paid, long refunded, long earned, long clawedBack) {
        var balance = earned - clawedBack;
        world.shelves.insert("points", "points_account${t}", buyer, """
                buyer_id = ?, balance = ?, earned = ?, clawed_back = ?
                """, buyer, balance, earned, clawedBack);
        world.shelves.insert("points", "points_tally${t}", buyer, """
                order_no = ?, buyer_id = ?, currency = 'CNY', paid = ?, completed_at = ${hour}, refunded = ?, booked = ?,
                version = 2
                """, order, buyer, paid, refunded, balance);
        for (var period : List.of("2026-01-15", "2026-01", "all")) {
            world.shelves.insert(
                    "points",
                    "points_period${t}",
                    buyer,
                    "buyer_id = ?, period = ?, points = ?",
                    buyer,
                    period,
                    balance);
        }
    }
}
