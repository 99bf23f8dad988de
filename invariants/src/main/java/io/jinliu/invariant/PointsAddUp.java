package io.jinliu.invariant;

import java.util.List;

/** I10, within points-service. */
record PointsAddUp() implements Invariant {

    /** Sums of entries, and where they are kept. */
    private record Kept(String table, String entries, String kept, String key) {}

    private static final List<Kept> KEPT = List.of(
            new Kept(
                    "points_account",
                    "SELECT buyer_id AS k, SUM(points) AS total FROM points_entry${t} GROUP BY buyer_id",
                    "SELECT buyer_id AS k, balance AS kept FROM points_account${t}",
                    "buyer_id=%s balance"),
            new Kept(
                    "points_account",
                    "SELECT buyer_id AS k, SUM(CASE WHEN points > 0 THEN points ELSE 0 END) AS total FROM points_entry${t} GROUP BY buyer_id",
                    "SELECT buyer_id AS k, earned AS kept FROM points_account${t}",
                    "buyer_id=%s earned"),
            new Kept(
                    "points_account",
                    "SELECT buyer_id AS k, SUM(CASE WHEN points < 0 THEN -points ELSE 0 END) AS total FROM points_entry${t} GROUP BY buyer_id",
                    "SELECT buyer_id AS k, clawed_back AS kept FROM points_account${t}",
                    "buyer_id=%s clawed_back"),
            new Kept(
                    "points_tally",
                    "SELECT order_no AS k, SUM(points) AS total FROM points_entry${t} GROUP BY order_no",
                    "SELECT order_no AS k, booked AS kept FROM points_tally${t}",
                    "order_no=%s"),
            new Kept(
                    "points_period",
                    """
                    SELECT CONCAT(buyer_id, ' ', earned_on) AS k, SUM(points) AS total FROM points_entry${t} GROUP BY k
                    UNION ALL SELECT CONCAT(buyer_id, ' ', LEFT(earned_on, 7)) AS k, SUM(points) FROM points_entry${t} GROUP BY k
                    UNION ALL SELECT CONCAT(buyer_id, ' all') AS k, SUM(points) FROM points_entry${t} GROUP BY k
                    """,
                    "SELECT CONCAT(buyer_id, ' ', period) AS k, points AS kept FROM points_period${t}",
                    "buyer_id and period=%s"));

    @Override
    public String id() {
        return "I10a";
    }

    @Override
    public String sentence() {
        return "Points of a buyer, of an order and of a period are the sums of their entries";
    }

    @Override
    public void judge(World world, Findings findings) {
        for (var kept : KEPT) {
            var sums = new Comparison("Σ entries = %d", "kept = %d");
            world.points()
                    .each(
                            kept.entries(),
                            row -> sums.expect(
                                    row, "points_entry", kept.key().formatted(row.text("k")), row.number("total")));
            world.points()
                    .each(
                            kept.kept(),
                            row -> sums.keep(
                                    row, kept.table(), kept.key().formatted(row.text("k")), row.number("kept")));
            sums.judge(findings);
        }
    }
}
