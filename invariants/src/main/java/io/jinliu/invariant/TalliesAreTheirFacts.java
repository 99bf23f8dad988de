package io.jinliu.invariant;

import java.util.List;

/** I3, what is kept per order about its earning. */
record TalliesAreTheirFacts() implements Invariant {

    /** A sum kept on the tally, and the rows it is the sum of. */
    private record Kept(String column, String rows) {}

    private static final String FACTS =
            "SELECT order_no, SUM(amount) AS total FROM tally_fact${t} WHERE kind = '%s' GROUP BY order_no";
    private static final String ENTRIES = """
            SELECT e.order_no, SUM(%s) AS total
              FROM ledger_entry${t} e JOIN posting${t} p ON p.slot = e.slot AND p.id = e.posting_id
             WHERE p.kind = 'EARNING' AND e.account IN (%s) GROUP BY e.order_no
            """;
    private static final List<Kept> KEPT = List.of(
            new Kept("collected", FACTS.formatted("COLLECTED")),
            new Kept("refunded", FACTS.formatted("REFUNDED")),
            new Kept("booked_commission", ENTRIES.formatted("-e.amount", "'4001'")),
            new Kept("booked_net", ENTRIES.formatted("-e.amount", "'1201', '2101'")));

    @Override
    public String id() {
        return "I3b";
    }

    @Override
    public String sentence() {
        return "An order's tally is the sum of its facts, and what it says is booked is what its entries say";
    }

    @Override
    public void judge(World world, Findings findings) {
        for (var kept : KEPT) {
            var sums = new Comparison(kept.column() + " = %d", kept.column() + " = %d");
            world.settlement()
                    .each(
                            kept.rows(),
                            row -> sums.expect(row, "order_tally", row.key("order_no"), row.number("total")));
            world.settlement()
                    .each(
                            "SELECT order_no, %s AS kept FROM order_tally${t}".formatted(kept.column()),
                            row -> sums.keep(row, "order_tally", row.key("order_no"), row.number("kept")));
            sums.judge(findings);
        }
    }
}
