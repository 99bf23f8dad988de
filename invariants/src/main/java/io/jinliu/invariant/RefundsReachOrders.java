package io.jinliu.invariant;

/** I6, between payment-service and order-service. */
record RefundsReachOrders() implements Invariant {

    private static final String SUCCEEDED = """
            SELECT due_id, id, amount_minor FROM refund${t}
             WHERE state = 'SUCCEEDED' AND purpose = 'ORDER' AND due_kind = 'ORDER'
            """;
    private static final String COUNTED = "SELECT order_no, refund_no, amount_minor FROM order_refund${t}";
    private static final String ORDERS = "SELECT order_no, refunded_minor FROM orders${t} WHERE state <> 'ABANDONED'";
    private static final String LINES =
            "SELECT order_no, SUM(refunded_minor) AS total FROM order_line${t} GROUP BY order_no";

    @Override
    public String id() {
        return "I6b";
    }

    @Override
    public String sentence() {
        return "An order counts each of its succeeded refunds once, and its lines add up to what it says is refunded";
    }

    @Override
    public void judge(World world, Findings findings) {
        var each = new Comparison("refund of %d", "counted as %d");
        world.payment()
                .each(
                        SUCCEEDED,
                        row -> each.expect(row, "refund", key(row, "due_id", "id"), row.number("amount_minor")));
        var sums = new Comparison("Σ counted refunds = %d", "refunded = %d");
        world.order().each(COUNTED, row -> {
            each.keep(row, "order_refund", key(row, "order_no", "refund_no"), row.number("amount_minor"));
            sums.expect(row, "orders", row.key("order_no"), row.number("amount_minor"));
        });
        each.judge(findings);
        world.order().each(ORDERS, row -> sums.keep(row, "orders", row.key("order_no"), row.number("refunded_minor")));
        sums.judge(findings);
        var lines = new Comparison("Σ lines = %d", "refunded = %d");
        world.order().each(LINES, row -> lines.expect(row, "orders", row.key("order_no"), row.number("total")));
        world.order().each(ORDERS, row -> lines.keep(row, "orders", row.key("order_no"), row.number("refunded_minor")));
        lines.judge(findings);
    }

    private static String key(Row row, String order, String refund) {
        return "order_no=%s refund_no=%s".formatted(row.text(order), row.text(refund));
    }
}
