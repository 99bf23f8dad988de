package io.jinliu.invariant;

import java.util.Map;
import java.util.Set;

/** I8, the history of orders. */
record OrdersTakeAllowedPaths() implements Invariant {

    private static final String NOWHERE = "";

    /** From each state, the states the next line of history may name. A partial refund stays where it is. */
    private static final Map<String, Set<String>> NEXT = Map.of(
            NOWHERE,
            Set.of("AWAITING_PAYMENT"),
            "AWAITING_PAYMENT",
            Set.of("CLOSING", "PAID"),
            "CLOSING",
            Set.of("CLOSING", "PAID", "CLOSED"),
            "PAID",
            Set.of("PAID", "SHIPPED", "CLOSED"),
            "SHIPPED",
            Set.of("SHIPPED", "COMPLETED", "CLOSED"),
            "COMPLETED",
            Set.of("COMPLETED", "CLOSED"),
            "CLOSED",
            Set.of());

    /** That an attempt to pay was closed is noted beside the steps, and is none. */
    private static final String HISTORY = """
            SELECT id, order_no, state, cause FROM order_history${t}
             WHERE cause <> 'PAYMENT_CLOSED' ORDER BY order_no, id
            """;

    private static final String ENDS = """
            SELECT o.order_no, o.state, o.version, COUNT(h.id) AS steps,
                   COALESCE((SELECT l.state FROM order_history${t} l
                              WHERE l.order_no = o.order_no AND l.cause <> 'PAYMENT_CLOSED'
                              ORDER BY l.id DESC LIMIT 1), 'none') AS last_state
              FROM orders${t} o LEFT JOIN order_history${t} h ON h.order_no = o.order_no AND h.cause <> 'PAYMENT_CLOSED'
             WHERE o.state <> 'ABANDONED'
             GROUP BY o.order_no, o.state, o.version
            HAVING COUNT(h.id) <> o.version OR last_state <> o.state
            """;

    @Override
    public String id() {
        return "I8a";
    }

    @Override
    public String sentence() {
        return "An order has come to its state by allowed steps, and its history has every one";
    }

    @Override
    public void judge(World world, Findings findings) {
        var path = new Path(findings);
        world.order().each(HISTORY, path::step);
        world.order()
                .each(
                        ENDS,
                        row -> findings.violated(
                                row,
                                "orders",
                                row.key("order_no"),
                                row.key("state", "version"),
                                "history with " + row.key("last_state", "steps")));
    }

    /** A paid order closes by refunds alone, an unpaid one never by them. */
    private static boolean causeFits(String from, Row row) {
        var refunded = row.text("cause").equals("REFUNDED");
        return !row.text("state").equals("CLOSED") || refunded != from.equals("CLOSING");
    }

    /** Goes along the lines of one order after another. */
    private static final class Path {

        private final Findings findings;
        private long order;
        private String state = NOWHERE;

        Path(Findings findings) {
            this.findings = findings;
        }

        void step(Row line) {
            findings.examined(1);
            var from = line.number("order_no") == order ? state : NOWHERE;
            var allowed = NEXT.getOrDefault(from, Set.of());
            order = line.number("order_no");
            state = line.text("state");
            if (!allowed.contains(state) || !causeFits(from, line)) {
                findings.violated(
                        line,
                        "order_history",
                        line.key("id", "order_no"),
                        "%s → one of %s".formatted(from, allowed),
                        "%s → %s (%s)".formatted(from, state, line.text("cause")));
            }
        }
    }
}
