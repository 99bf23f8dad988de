package io.jinliu.invariant;

import java.util.HashSet;
import java.util.Set;

/** I23, within payment-service: what of a wallet and of a card is held, and for what. */
record HoldsAreParts() implements Invariant {

    private static final String IN_WALLETS = """
            SELECT buyer_id, currency, SUM(amount_minor) AS held FROM payment_part${t}
             WHERE method = 'WALLET' AND state = 'HELD' GROUP BY buyer_id, currency
            """;
    private static final String WALLETS =
            "SELECT buyer_id, currency, held_minor AS held FROM wallet${t} WHERE held_minor <> 0";
    private static final String ON_CARDS = """
            SELECT card_id, currency, SUM(amount_minor) AS held FROM card_hold${t}
             WHERE state = 'HELD' GROUP BY card_id, currency
            """;
    private static final String CARDS =
            "SELECT id AS card_id, currency, held_minor AS held FROM card${t} WHERE held_minor <> 0";
    private static final String PARTS =
            "SELECT id, payment_id, currency, amount_minor, state FROM payment_part${t} WHERE method = 'CARD'";
    private static final String HOLDS =
            "SELECT card_id, payment_id, currency, amount_minor, state FROM card_hold${t} WHERE state <> 'RELEASED'";

    /** A card does what its part says a moment later. */
    private static final Set<String> ON_THE_WAY = Set.of("WANTED", "TAKING", "RELEASING");

    @Override
    public String id() {
        return "I23e";
    }

    @Override
    public String sentence() {
        return "What is held of a wallet or a card is what parts of open payments hold of it";
    }

    @Override
    public void judge(World world, Findings findings) {
        var books = world.payment();
        var wallets = new Comparison("parts hold %d", "the wallet holds %d");
        books.each(IN_WALLETS, row -> wallets.expect(row, "wallet", key(row, "buyer_id"), row.number("held")));
        books.each(WALLETS, row -> wallets.keep(row, "wallet", key(row, "buyer_id"), row.number("held")));
        wallets.judge(findings);
        var cards = new Comparison("holds of %d", "the card holds %d");
        books.each(ON_CARDS, row -> cards.expect(row, "card", key(row, "card_id"), row.number("held")));
        books.each(CARDS, row -> cards.keep(row, "card", key(row, "card_id"), row.number("held")));
        cards.judge(findings);
        partsAndHolds(books, findings);
    }

    private static void partsAndHolds(Books books, Findings findings) {
        var moving = new HashSet<Long>();
        var sums = new Comparison("parts of %d", "on a card %d");
        books.each(PARTS, row -> {
            if (ON_THE_WAY.contains(row.text("state"))) {
                moving.add(row.number("payment_id"));
            } else if (!row.text("state").equals("RELEASED")) {
                sums.expect(row, "card_hold", key(row, "payment_id", "state"), row.number("amount_minor"));
            }
        });
        books.each(HOLDS, row -> {
            if (!moving.contains(row.number("payment_id"))) {
                sums.keep(row, "card_hold", key(row, "payment_id", "state"), row.number("amount_minor"));
            }
        });
        sums.judge(findings);
    }

    private static String key(Row row, String... columns) {
        return row.key(columns) + " " + row.key("currency");
    }
}
