package io.jinliu.invariant;

/** I9, each SKU by itself. */
record StockAddsUp() implements Invariant {

    private static final String BUCKETS = """
            SELECT sku_id, initial, on_hand, reserved, sold FROM sku_stock${t}
             WHERE initial <> on_hand + reserved + sold OR on_hand < 0 OR reserved < 0 OR sold < 0
            """;
    private static final String STOCK = "SELECT sku_id, reserved, sold FROM sku_stock${t}";
    private static final String HOLDS = """
            SELECT sku_id, state, SUM(quantity) AS pieces FROM stock_hold${t}
             WHERE state IN ('HELD', 'SOLD') GROUP BY sku_id, state
            """;

    @Override
    public String id() {
        return "I9a";
    }

    @Override
    public String sentence() {
        return "Stock: initial = on hand + reserved + sold, none negative; reserved and sold are the sums of their holds";
    }

    @Override
    public void judge(World world, Findings findings) {
        world.order()
                .each(
                        BUCKETS,
                        row -> findings.violated(
                                row,
                                "sku_stock",
                                row.key("sku_id"),
                                row.key("initial"),
                                row.key("on_hand", "reserved", "sold")));
        var holds = new Comparison("Σ holds = %d", "bucket = %d");
        world.order()
                .each(HOLDS, row -> holds.expect(row, "stock_hold", row.key("sku_id", "state"), row.number("pieces")));
        world.order().each(STOCK, row -> {
            var sku = row.key("sku_id");
            holds.keep(row, "sku_stock", sku + " state=HELD", row.number("reserved"));
            holds.keep(row, "sku_stock", sku + " state=SOLD", row.number("sold"));
        });
        holds.judge(findings);
    }
}
