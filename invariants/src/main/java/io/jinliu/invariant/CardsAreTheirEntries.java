package io.jinliu.invariant;

import java.util.Map;

/** I23, within payment-service: what is on a card, and why. */
record CardsAreTheirEntries() implements Invariant {

    private static final String ENTRIES =
            "SELECT card_id, currency, SUM(amount_minor) AS balance FROM card_entry${t} GROUP BY card_id, currency";
    private static final String CARDS =
            "SELECT id AS card_id, currency, balance_minor FROM card${t} WHERE state <> 'MADE'";

    /** By kind of entry: what else payment-service has of it, by number. */
    private static final Map<String, String> CAUSES = Map.of(
            "PAYMENT",
            "SELECT payment_id AS cause, currency, -amount_minor AS amount FROM receipt${t} WHERE channel = 'CARD'",
            "REFUND",
            """
            SELECT id AS cause, currency, amount_minor AS amount FROM refund${t}
             WHERE channel = 'CARD' AND state = 'SUCCEEDED'
            """,
            "SALE",
            "SELECT id AS cause, currency, cards * face_minor AS amount FROM card_batch${t} WHERE state = 'ACTIVE'");

    private static final String OF_KIND =
            "SELECT cause, currency, amount_minor AS amount FROM card_entry${t} WHERE kind = ?";

    @Override
    public String id() {
        return "I23d";
    }

    @Override
    public String sentence() {
        return "A card's balance is its entries; each payment, refund and sold batch has its own on cards";
    }

    @Override
    public void judge(World world, Findings findings) {
        var books = world.payment();
        var sums = new Comparison("Σ entries = %d", "on the card %d");
        books.each(ENTRIES, row -> sums.expect(row, "card_entry", key(row), row.number("balance")));
        books.each(CARDS, row -> sums.keep(row, "card", key(row), row.number("balance_minor")));
        sums.judge(findings);
        CAUSES.forEach((kind, sql) -> {
            var moved = new Comparison(kind + " of %d", "on cards %d");
            books.each(sql, row -> moved.expect(row, "card_entry", cause(kind, row), row.number("amount")));
            books.each(OF_KIND, row -> moved.keep(row, "card_entry", cause(kind, row), row.number("amount")), kind);
            moved.judge(findings);
        });
    }

    private static String key(Row row) {
        return row.key("card_id", "currency");
    }

    private static String cause(String kind, Row row) {
        return "kind=%s %s".formatted(kind, row.key("cause", "currency"));
    }
}
