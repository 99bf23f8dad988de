package io.jinliu.invariant;

/** I16. */
record ExpiredOrdersEnd() implements Invariant {

    static final String OVERDUE = """
            SELECT order_no, state, pay_before FROM orders${t}
             WHERE state IN ('AWAITING_PAYMENT', 'CLOSING') AND pay_before < ?
            """;

    @Override
    public String id() {
        return "I16";
    }

    @Override
    public String sentence() {
        return "An expired order is closed or paid by its deadline and 60 s";
    }

    @Override
    public void judge(World world, Findings findings) {
        findings.examined(world.order().count("orders${t}"));
        world.order()
                .each(
                        OVERDUE,
                        row -> findings.violated(
                                row,
                                "orders",
                                row.key("order_no"),
                                "ended by %s + 60 s".formatted(row.instant("pay_before")),
                                "%s at %s".formatted(row.text("state"), world.businessTime())),
                        world.overdueInSql());
    }
}
