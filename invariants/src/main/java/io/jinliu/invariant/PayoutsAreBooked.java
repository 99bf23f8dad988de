package io.jinliu.invariant;

import java.util.Map;

/** I26a, between payment-service and the ledger: what is under way, what has left, and what did not leave after all. */
record PayoutsAreBooked() implements Invariant {

    /** By kind of posting: which payouts have one. */
    private static final Map<String, String> PAYOUTS = Map.of(
            "PAYOUT",
            payouts("reserved = 1"),
            "PAYOUT_PAID",
            payouts("state = 'PAID'"),
            "PAYOUT_RELEASE",
            payouts("reserved = 1 AND state IN ('FAILED', 'CANCELLED')"));

    private static final String BOOKED = """
            SELECT p.cause, e.owner, e.currency, ABS(e.amount) AS amount
              FROM posting${t} p JOIN ledger_entry${t} e ON e.slot = p.slot AND e.posting_id = p.id
             WHERE p.kind = ? AND e.account = '2401' AND (e.amount < 0) = (p.kind = 'PAYOUT')
            """;
    private static final String UNDER_WAY = """
            SELECT channel, currency, SUM(amount_minor) AS total FROM payout${t}
             WHERE reserved = 1 AND state NOT IN ('PAID', 'FAILED', 'CANCELLED') GROUP BY channel, currency
            """;
    private static final String OWED = """
            SELECT owner AS channel, currency, -SUM(amount) AS total FROM ledger_entry${t}
             WHERE account = '2401' GROUP BY owner, currency
            """;

    @Override
    public String id() {
        return "I26a";
    }

    @Override
    public String sentence() {
        return "Each payout is booked once as under way, then as paid or released; what is under way is the ledger's 2401";
    }

    @Override
    public void judge(World world, Findings findings) {
        PAYOUTS.forEach((kind, sql) -> {
            var money = new Comparison(kind + " of %d", "booked as %d");
            world.payment()
                    .each(
                            sql,
                            row -> money.expect(
                                    row, "payout", key(kind, row, "id", "channel"), row.number("amount_minor")));
            world.settlement()
                    .each(
                            BOOKED,
                            row -> money.keep(row, "posting", key(kind, row, "cause", "owner"), row.number("amount")),
                            kind);
            money.judge(findings);
        });
        var underWay = new Comparison("under way %d", "on 2401 %d");
        world.payment().each(UNDER_WAY, row -> underWay.expect(row, "payout", key(row), row.number("total")));
        world.settlement().each(OWED, row -> underWay.keep(row, "ledger_entry", key(row), row.number("total")));
        underWay.judge(findings);
    }

    private static String payouts(String where) {
        return "SELECT id, channel, currency, amount_minor FROM payout${t} WHERE " + where;
    }

    private static String key(Row row) {
        return row.key("channel", "currency");
    }

    private static String key(String kind, Row row, String cause, String channel) {
        return "kind=%s cause=%s channel=%s %s"
                .formatted(kind, row.text(cause), row.text(channel), row.key("currency"));
    }
}
