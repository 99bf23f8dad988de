package io.jinliu.invariant;

/** I25. At rest every cause is finished. */
record NothingIsInTransit() implements Invariant {

    private static final String BY_CAUSE = """
            SELECT owner, currency, SUM(amount) AS total FROM ledger_entry${t} WHERE account = '1901' GROUP BY owner, currency
            """;

    @Override
    public String id() {
        return "I25";
    }

    @Override
    public String sentence() {
        return "What was in transit has arrived: zero for every cause";
    }

    @Override
    public void judge(World world, Findings findings) {
        var sums = new Comparison("Σ = %d", "Σ = %d");
        world.settlement()
                .each(
                        BY_CAUSE,
                        row -> sums.keep(row, "ledger_entry", row.key("owner", "currency"), row.number("total")));
        sums.judge(findings);
    }
}
