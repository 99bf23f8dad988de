package io.jinliu.invariant;

/** I1. */
record PostingsBalance() implements Invariant {

    private static final String UNBALANCED = """
            SELECT posting_id, currency, SUM(amount) AS total FROM ledger_entry${t}
             GROUP BY posting_id, currency HAVING SUM(amount) <> 0
            """;
    private static final String ONE_SIDED = """
            SELECT p.id, p.kind, p.cause, COUNT(e.id) AS entries
              FROM posting${t} p LEFT JOIN ledger_entry${t} e ON e.slot = p.slot AND e.posting_id = p.id
             GROUP BY p.id, p.kind, p.cause HAVING COUNT(e.id) < 2
            """;
    private static final String STRAY = """
            SELECT e.id, e.posting_id FROM ledger_entry${t} e
             WHERE NOT EXISTS (SELECT 1 FROM posting${t} p WHERE p.slot = e.slot AND p.id = e.posting_id)
            """;

    @Override
    public String id() {
        return "I1";
    }

    @Override
    public String sentence() {
        return "The entries of a posting add up to zero in every currency";
    }

    @Override
    public void judge(World world, Findings findings) {
        var books = world.settlement();
        findings.examined(books.count("posting${t}"));
        books.each(
                UNBALANCED,
                row -> findings.violated(
                        row, "ledger_entry", row.key("posting_id", "currency"), "Σ = 0", "Σ = " + row.number("total")));
        books.each(
                ONE_SIDED,
                row -> findings.violated(
                        row, "posting", row.key("id", "kind", "cause"), "two entries or more", row.number("entries")));
        books.each(
                STRAY,
                row -> findings.violated(row, "ledger_entry", row.key("id"), row.key("posting_id"), "no such posting"));
    }
}
