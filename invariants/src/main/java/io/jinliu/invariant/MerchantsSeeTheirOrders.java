package io.jinliu.invariant;

import java.util.HashMap;
import java.util.Map;

/** I11, the effect of orders' events in their merchants' lists. */
record MerchantsSeeTheirOrders() implements Invariant {

    private static final String ORDERS = """
            SELECT order_no, merchant_id, state, amount_minor, currency FROM orders${t} WHERE state <> 'ABANDONED'
            """;
    private static final String LISTED =
            "SELECT order_no, merchant_id, state, amount_minor, currency FROM merchant_order${t}";

    @Override
    public String id() {
        return "I11e";
    }

    @Override
    public String sentence() {
        return "A merchant's list shows each of his orders as it stands";
    }

    @Override
    public void judge(World world, Findings findings) {
        Map<Long, String> listed = new HashMap<>();
        world.order().each(LISTED, row -> listed.put(row.number("order_no"), shown(row)));
        world.order().each(ORDERS, row -> {
            findings.examined(1);
            var line = listed.getOrDefault(row.number("order_no"), "not listed");
            if (!line.equals(shown(row))) {
                findings.violated(row, "orders", row.key("order_no"), "listed as " + shown(row), line);
            }
        });
    }

    private static String shown(Row row) {
        return row.key("merchant_id", "state", "amount_minor", "currency");
    }
}
