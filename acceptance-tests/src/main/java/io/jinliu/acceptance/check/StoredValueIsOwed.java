package io.jinliu.acceptance.check;

/** I23, between payment-service, which guards stored value, and the ledger, which mirrors it. */
record StoredValueIsOwed() implements Invariant {

    private static final String WALLETS = """
            SELECT currency, SUM(balance_minor + frozen_minor) AS total FROM wallet${t} GROUP BY currency
            """;
    private static final String OWED = """
            SELECT currency, -SUM(amount) AS total FROM ledger_entry${t} WHERE account = '2301' GROUP BY currency
            """;

    @Override
    public String id() {
        return "I23c";
    }

    @Override
    public String sentence() {
        return "What is in all wallets, frozen or not, is what the ledger says we owe them, per currency";
    }

    @Override
    public void judge(World world, Findings findings) {
        var sums = new Comparison("in all wallets %d", "in the ledger %d");
        world.payment().each(WALLETS, row -> sums.expect(row, "wallet", row.key("currency"), row.number("total")));
        world.settlement().each(OWED, row -> sums.keep(row, "ledger_entry", row.key("currency"), row.number("total")));
        sums.judge(findings);
    }
}
