package io.jinliu.invariant;

/** I3, the guarded balances of merchants. Available is a liability: what we owe is a credit, and credits are negative. */
record BalancesAreTheirEntries() implements Invariant {

    private static final String ENTRIES = """
            SELECT account, owner, currency, SUM(CASE account WHEN '2101' THEN -amount ELSE amount END) AS total
              FROM ledger_entry${t} WHERE account IN ('1201', '2101') GROUP BY account, owner, currency
            """;
    private static final String BALANCES = "SELECT account, owner, currency, balance FROM guarded_balance${t}";
    private static final String NEGATIVE = BALANCES + " WHERE balance < 0";
    private static final String BOTH = """
            SELECT r.owner, r.currency, r.balance AS receivable, a.balance AS available
              FROM guarded_balance${t} r JOIN guarded_balance${t} a ON a.owner = r.owner AND a.currency = r.currency
             WHERE r.account = '1201' AND a.account = '2101' AND r.balance > 0 AND a.balance > 0
            """;

    @Override
    public String id() {
        return "I3a";
    }

    @Override
    public String sentence() {
        return "A merchant's guarded balance is the sum of its entries, never negative; he never owes and owns at once";
    }

    @Override
    public void judge(World world, Findings findings) {
        var books = world.settlement();
        var sums = new Comparison("Σ entries = %d", "balance = %d");
        books.each(ENTRIES, row -> sums.expect(row, "ledger_entry", key(row), row.number("total")));
        books.each(BALANCES, row -> sums.keep(row, "guarded_balance", key(row), row.number("balance")));
        sums.judge(findings);
        books.each(NEGATIVE, row -> findings.violated(row, "guarded_balance", key(row), "≥ 0", row.number("balance")));
        books.each(
                BOTH,
                row -> findings.violated(
                        row,
                        "guarded_balance",
                        row.key("owner", "currency"),
                        "receivable or available",
                        row.key("receivable", "available")));
    }

    private static String key(Row row) {
        return row.key("account", "owner", "currency");
    }
}
