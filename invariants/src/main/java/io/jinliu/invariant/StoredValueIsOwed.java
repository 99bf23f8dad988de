package io.jinliu.invariant;

/** I23, between payment-service, which guards stored value, and the ledger, which mirrors it. */
record StoredValueIsOwed() implements Invariant {

    private static final String WALLETS = """
            SELECT currency, SUM(balance_minor + frozen_minor) AS total FROM wallet${t} GROUP BY currency
            """;
    private static final String CARDS = "SELECT currency, SUM(balance_minor) AS total FROM card${t} GROUP BY currency";
    private static final String OWED = """
            SELECT account, currency, -SUM(amount) AS total FROM ledger_entry${t}
             WHERE account IN ('2301', '2302') GROUP BY account, currency
            """;

    @Override
    public String id() {
        return "I23c";
    }

    @Override
    public String sentence() {
        return "What is in all wallets and on all cards is what the ledger says we owe them, per currency";
    }

    @Override
    public void judge(World world, Findings findings) {
        var sums = new Comparison("stored value %d", "in the ledger %d");
        world.payment().each(WALLETS, row -> sums.expect(row, "wallet", key("2301", row), row.number("total")));
        world.payment().each(CARDS, row -> sums.expect(row, "card", key("2302", row), row.number("total")));
        world.settlement()
                .each(OWED, row -> sums.keep(row, "ledger_entry", key(row.text("account"), row), row.number("total")));
        sums.judge(findings);
    }

    private static String key(String account, Row row) {
        return "account=%s %s".formatted(account, row.key("currency"));
    }
}
