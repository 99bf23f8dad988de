package io.jinliu.invariant;

/** I23, within payment-service: what is in a wallet, and what is frozen of it. */
record WalletsAreTheirEntries() implements Invariant {

    private static final String ENTRIES = """
            SELECT buyer_id, currency, SUM(amount_minor) AS balance, COUNT(*) AS version,
                   SUM(CASE WHEN kind IN ('FREEZE', 'UNFREEZE') THEN -amount_minor ELSE 0 END) AS frozen
              FROM wallet_entry${t} GROUP BY buyer_id, currency
            """;
    private static final String WALLETS =
            "SELECT buyer_id, currency, balance_minor, frozen_minor, version FROM wallet${t}";
    private static final String WRONG_LINE = """
            SELECT e.id, e.seq, e.balance_minor, e.amount_minor + COALESCE(p.balance_minor, 0) AS carried
              FROM wallet_entry${t} e
              LEFT JOIN wallet_entry${t} p ON p.slot = e.slot AND p.buyer_id = e.buyer_id AND p.currency = e.currency
                                          AND p.seq = e.seq - 1
             WHERE e.balance_minor <> e.amount_minor + COALESCE(p.balance_minor, 0) OR (p.id IS NULL AND e.seq <> 1)
            """;

    @Override
    public String id() {
        return "I23a";
    }

    @Override
    public String sentence() {
        return "A wallet's balance and its frozen part are its entries, counted without a gap, each carrying on the last";
    }

    @Override
    public void judge(World world, Findings findings) {
        var books = world.payment();
        var sums = new Comparison("Σ entries = %d", "in the wallet %d");
        books.each(ENTRIES, row -> {
            sums.expect(row, "wallet_entry", key(row, "balance"), row.number("balance"));
            sums.expect(row, "wallet_entry", key(row, "frozen"), row.number("frozen"));
            sums.expect(row, "wallet_entry", key(row, "version"), row.number("version"));
        });
        books.each(WALLETS, row -> {
            sums.keep(row, "wallet", key(row, "balance"), row.number("balance_minor"));
            sums.keep(row, "wallet", key(row, "frozen"), row.number("frozen_minor"));
            sums.keep(row, "wallet", key(row, "version"), row.number("version"));
        });
        sums.judge(findings);
        books.each(
                WRONG_LINE,
                row -> findings.violated(
                        row, "wallet_entry", row.key("id", "seq"), row.number("carried"), row.number("balance_minor")));
    }

    private static String key(Row row, String part) {
        return part + " of " + row.key("buyer_id", "currency");
    }
}
