package io.jinliu.invariant;

/** I22c, what left a channel's account to others: each share and give-back once, and their sum on the ledger's account. */
record SharesAreBooked() implements Invariant {

    private static final String SHARED = """
            SELECT p.id AS cause, p.channel, s.currency, -SUM(s.amount_minor) AS total
              FROM profit_split${t} p JOIN split_share${t} s ON s.slot = p.slot AND s.split_id = p.id
             WHERE p.state = 'FINISHED' AND s.state = 'SUCCESS' GROUP BY p.id, p.channel, s.currency
            """;
    private static final String RETURNED = """
            SELECT g.id AS cause, p.channel, g.currency, g.amount_minor AS total
              FROM give_back${t} g JOIN profit_split${t} p ON p.slot = g.slot AND p.id = g.split_id
             WHERE g.state = 'RETURNED'
            """;
    private static final String BOOKED = """
            SELECT p.cause, e.owner AS channel, e.currency, e.amount AS total
              FROM posting${t} p JOIN ledger_entry${t} e ON e.slot = p.slot AND e.posting_id = p.id
             WHERE e.account = '1002'
            """;
    private static final String MORE_THAN_SHARED = """
            SELECT g.split_id, g.line, SUM(g.amount_minor) AS asked, MAX(s.amount_minor) AS share
              FROM give_back${t} g JOIN split_share${t} s
                ON s.slot = g.slot AND s.split_id = g.split_id AND s.line = g.line
             GROUP BY g.split_id, g.line HAVING SUM(g.amount_minor) > MAX(s.amount_minor)
            """;

    @Override
    public String id() {
        return "I22c";
    }

    @Override
    public String sentence() {
        return "Σ shares paid − Σ given back is what the ledger says left each channel; nobody gives back more than he got";
    }

    @Override
    public void judge(World world, Findings findings) {
        var money = new Comparison("shared %d", "booked as %d");
        world.payment().each(SHARED, row -> money.expect(row, "split_share", key(row), row.number("total")));
        world.payment().each(RETURNED, row -> money.expect(row, "give_back", key(row), row.number("total")));
        world.settlement().each(BOOKED, row -> money.keep(row, "ledger_entry", key(row), row.number("total")));
        money.judge(findings);
        world.payment()
                .each(
                        MORE_THAN_SHARED,
                        row -> findings.violated(
                                row,
                                "give_back",
                                row.key("split_id", "line"),
                                "at most " + row.number("share"),
                                row.number("asked")));
    }

    private static String key(Row row) {
        return "cause=%s %s".formatted(row.show("cause"), row.key("channel", "currency"));
    }
}
