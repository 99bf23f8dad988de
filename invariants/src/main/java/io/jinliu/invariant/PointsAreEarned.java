package io.jinliu.invariant;

import java.util.HashMap;
import java.util.Map;

/** I10, between points-service and what it was told: a point for each whole yuan of a completed order that was kept. */
record PointsAreEarned() implements Invariant {

    private static final long FEN_PER_POINT = 100;
    private static final String COMPLETED =
            "SELECT order_no, amount_minor FROM orders${t} WHERE completed_at IS NOT NULL AND currency = 'CNY'";
    private static final String REFUNDED = """
            SELECT due_id, SUM(amount_minor) AS total FROM refund${t}
             WHERE state = 'SUCCEEDED' AND purpose = 'ORDER' AND due_kind = 'ORDER' GROUP BY due_id
            """;
    private static final String ENTRIES =
            "SELECT order_no, SUM(points) AS total FROM points_entry${t} GROUP BY order_no";
    private static final String TWICE = """
            SELECT order_no, kind, cause, COUNT(*) AS times FROM points_fact${t}
             GROUP BY order_no, kind, cause HAVING COUNT(*) > 1
             UNION ALL
            SELECT order_no, kind, 'any' AS cause, COUNT(*) AS times FROM points_fact${t}
             WHERE kind = 'COMPLETED' GROUP BY order_no, kind HAVING COUNT(*) > 1
            """;
    private static final String MORE_ENTRIES_THAN_FACTS = """
            SELECT e.order_no, e.entries, t.version FROM
                   (SELECT order_no, COUNT(*) AS entries FROM points_entry${t} GROUP BY order_no) e
              LEFT JOIN points_tally${t} t ON t.order_no = e.order_no
             WHERE t.order_no IS NULL OR e.entries > t.version
            """;

    @Override
    public String id() {
        return "I10b";
    }

    @Override
    public String sentence() {
        return "A completed order has one point for each whole yuan kept of it, and each cause counted once";
    }

    @Override
    public void judge(World world, Findings findings) {
        Map<Long, Long> refunded = new HashMap<>();
        world.payment().each(REFUNDED, row -> refunded.put(row.number("due_id"), row.number("total")));
        var points = new Comparison("%d points earned", "%d points booked");
        world.order().each(COMPLETED, row -> {
            var kept = row.number("amount_minor") - refunded.getOrDefault(row.number("order_no"), 0L);
            points.expect(row, "orders", row.key("order_no"), Math.max(0, kept) / FEN_PER_POINT);
        });
        world.points().each(ENTRIES, row -> points.keep(row, "points_entry", row.key("order_no"), row.number("total")));
        points.judge(findings);
        world.points().each(TWICE, row -> twice(row, findings));
        world.points().each(MORE_ENTRIES_THAN_FACTS, row -> baseless(row, findings));
    }

    private static void twice(Row fact, Findings findings) {
        findings.violated(fact, "points_fact", fact.key("order_no", "kind", "cause"), "once", fact.number("times"));
    }

    private static void baseless(Row entries, Findings findings) {
        findings.violated(
                entries,
                "points_entry",
                entries.key("order_no"),
                "an entry per fact at most: " + entries.key("version"),
                entries.key("entries"));
    }
}
