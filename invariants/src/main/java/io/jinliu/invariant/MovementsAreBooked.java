package io.jinliu.invariant;

import java.util.Map;

/**
 * I11, the effect of payments in the ledger: one posting per receipt and refund, with its money at its channel. Wallets
 * and cards are channels whose account is what we owe them; a top-up fills a wallet from another.
 */
record MovementsAreBooked() implements Invariant {

    /** By kind of posting: what payment-service has of it. */
    private static final Map<String, String> CAUSES = Map.of(
            "COLLECTION",
            "SELECT id, channel, currency, amount_minor FROM receipt${t} WHERE state = 'KEPT'",
            "SUSPENSE",
            "SELECT id, channel, currency, amount_minor FROM receipt${t} WHERE state <> 'KEPT'",
            "REFUND",
            refunds("ORDER"),
            "SUSPENSE_REFUND",
            refunds("SUSPENSE"));

    private static final String BOOKED = """
            SELECT p.cause, e.owner, e.currency, e.amount
              FROM posting${t} p JOIN ledger_entry${t} e ON e.slot = p.slot AND e.posting_id = p.id
             WHERE p.kind = ? AND (e.account = '1001'
                               OR (e.account IN ('2301', '2302') AND (e.amount < 0) = (p.kind LIKE '%REFUND')))
            """;

    @Override
    public String id() {
        return "I11d";
    }

    @Override
    public String sentence() {
        return "Each receipt and each succeeded refund is booked once, with its money, at its channel";
    }

    @Override
    public void judge(World world, Findings findings) {
        CAUSES.forEach((kind, sql) -> {
            var money = new Comparison(kind + " of %d", "booked as %d");
            world.payment()
                    .each(
                            sql,
                            row -> money.expect(
                                    row, table(kind), key(kind, row, "id", "channel"), row.number("amount_minor")));
            world.settlement()
                    .each(
                            BOOKED,
                            row -> money.keep(row, "posting", key(kind, row, "cause", "owner"), signed(kind, row)),
                            kind);
            money.judge(findings);
        });
    }

    private static String refunds(String purpose) {
        return "SELECT id, channel, currency, amount_minor FROM refund${t} WHERE state = 'SUCCEEDED' AND purpose = '%s'"
                .formatted(purpose);
    }

    private static String table(String kind) {
        return kind.endsWith("REFUND") ? "refund" : "receipt";
    }

    /** What leaves the channel is a credit of its account. */
    private static long signed(String kind, Row entry) {
        return kind.endsWith("REFUND") ? -entry.number("amount") : entry.number("amount");
    }

    private static String key(String kind, Row row, String cause, String channel) {
        return "kind=%s cause=%s channel=%s %s"
                .formatted(kind, row.text(cause), row.text(channel), row.key("currency"));
    }
}
