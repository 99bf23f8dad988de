package io.jinliu.invariant;

import java.util.Map;

/** I23, within payment-service: nothing moves in a wallet but for a due, a receipt or a refund of its buyer's. */
record EntriesAreTheirCauses() implements Invariant {

    /** By kind of entry: what else payment-service has of it. A refund may be credited before its row says so. */
    private static final Map<String, String> CAUSES = Map.of(
            "TOP_UP",
            "SELECT id AS cause, buyer_id, currency, amount_minor FROM due${t} WHERE kind = 'TOP_UP' AND state = 'COLLECTED'",
            "PAYMENT",
            """
            SELECT p.id AS cause, p.buyer_id, r.currency, -r.amount_minor AS amount_minor
              FROM receipt${t} r JOIN payment${t} p ON p.slot = r.slot AND p.id = r.payment_id
             WHERE r.channel = 'WALLET'
            """,
            "REFUND",
            """
            SELECT id AS cause, buyer_id, currency, amount_minor FROM refund${t}
             WHERE channel = 'WALLET' AND state = 'SUCCEEDED'
            """);

    private static final String ENTRIES =
            "SELECT cause, buyer_id, currency, amount_minor FROM wallet_entry${t} WHERE kind = ?";

    @Override
    public String id() {
        return "I23b";
    }

    @Override
    public String sentence() {
        return "Each collected top-up, each payment by wallet and each refund to one is one entry of its amount";
    }

    @Override
    public void judge(World world, Findings findings) {
        var books = world.payment();
        CAUSES.forEach((kind, sql) -> {
            var moved = new Comparison(kind + " of %d", "in the wallet %d");
            books.each(sql, row -> moved.expect(row, "wallet_entry", key(kind, row), row.number("amount_minor")));
            books.each(
                    ENTRIES, row -> moved.keep(row, "wallet_entry", key(kind, row), row.number("amount_minor")), kind);
            moved.judge(findings);
        });
    }

    private static String key(String kind, Row row) {
        return "kind=%s %s".formatted(kind, row.key("cause", "buyer_id", "currency"));
    }
}
