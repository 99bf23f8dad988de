package io.jinliu.invariant;

import java.util.HashMap;
import java.util.Map;

/** I9, between stock and orders. */
record HoldsFollowOrders() implements Invariant {

    private static final String ORDERS = "SELECT order_no, state, shipped_at FROM orders${t}";
    private static final String LINES =
            "SELECT order_no, sku_id, SUM(quantity) AS pieces FROM order_line${t} GROUP BY order_no, sku_id";
    private static final String HOLDS = "SELECT order_no, sku_id, quantity, state, expires_at FROM stock_hold${t}";

    @Override
    public String id() {
        return "I9b";
    }

    @Override
    public String sentence() {
        return "What is held or sold for an order is what its lines say, and it stands as the order does";
    }

    @Override
    public void judge(World world, Findings findings) {
        Map<Long, String> words = new HashMap<>();
        world.order().each(ORDERS, row -> words.put(row.number("order_no"), word(row)));
        var pieces = new Comparison("%d pieces by its lines", "%d pieces held");
        world.order().each(LINES, row -> pieces.expect(row, "order_line", key(row), row.number("pieces")));
        world.order().each(HOLDS, row -> {
            var word = words.get(row.number("order_no"));
            if (word == null || word.equals("NEVER")) {
                nobodys(world, row, findings);
            } else {
                pieces.keep(row, "stock_hold", key(row), row.number("quantity"));
                if (!row.text("state").equals(word)) {
                    findings.violated(row, "stock_hold", key(row), word, row.text("state"));
                }
            }
        });
        pieces.judge(findings);
    }

    /** Between reserving and placing, or died there: until the hold expires nobody asks. */
    private static void nobodys(World world, Row hold, Findings findings) {
        findings.examined(1);
        var stillFresh = hold.instant("expires_at").isAfter(world.overdue());
        if (hold.text("state").equals("SOLD") || (hold.text("state").equals("HELD") && !stillFresh)) {
            findings.violated(hold, "stock_hold", key(hold), "RELEASED: there is no order", hold.text("state"));
        }
    }

    private static String word(Row order) {
        return switch (order.text("state")) {
            case "AWAITING_PAYMENT", "CLOSING" -> "HELD";
            case "PAID", "SHIPPED", "COMPLETED" -> "SOLD";
            case "ABANDONED" -> "NEVER";
            case String _ -> order.has("shipped_at") ? "SOLD" : "RELEASED";
        };
    }

    private static String key(Row row) {
        return row.key("order_no", "sku_id");
    }
}
