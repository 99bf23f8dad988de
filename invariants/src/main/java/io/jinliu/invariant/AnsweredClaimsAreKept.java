package io.jinliu.invariant;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** I7. What a claim answered with is told by the reply's Location. */
record AnsweredClaimsAreKept() implements Invariant {

    private static final String CLAIMS = """
            SELECT HEX(claim_key) AS claim_key, number, location FROM claim
             WHERE status BETWEEN 200 AND 299 AND location LIKE ?
            """;

    /** @param ownNumber whether what was made bears the claim's number, up to the slot */
    private record Made(String path, String sql, boolean ownNumber) {}

    private static final List<Made> OF_ORDERS = List.of(
            new Made("/api/v1/orders/", "SELECT order_no AS made FROM orders${t} WHERE state <> 'ABANDONED'", true));
    private static final List<Made> OF_PAYMENTS = List.of(
            new Made("/api/v1/payments/", "SELECT id AS made FROM payment${t}", false),
            new Made("/api/v1/refunds/", "SELECT id AS made FROM refund${t}", true),
            new Made("/api/v1/wallet/top-ups/", "SELECT id AS made FROM due${t} WHERE kind = 'TOP_UP'", true),
            new Made("/api/v1/card-batches/", "SELECT id AS made FROM card_batch${t}", true),
            new Made("/api/v1/bank-orders/", "SELECT id AS made FROM bank_order${t}", true),
            new Made("/api/v1/payout-batches/", "SELECT id AS made FROM payout_batch${t}", true),
            new Made("/api/v1/payouts/", "SELECT id AS made FROM payout${t}", false));

    private static final long SLOTS = 1024;

    @Override
    public String id() {
        return "I7";
    }

    @Override
    public String sentence() {
        return "What was answered with 2xx is there, and an idempotency key has one order";
    }

    @Override
    public void judge(World world, Findings findings) {
        OF_ORDERS.forEach(made -> judge(world.order(), made, findings));
        OF_PAYMENTS.forEach(made -> judge(world.payment(), made, findings));
    }

    private static void judge(Books books, Made made, Findings findings) {
        Set<String> there = new HashSet<>();
        books.each(made.sql(), row -> there.add(row.text("made")));
        Map<String, String> keys = new HashMap<>();
        books.each(
                CLAIMS,
                claim -> {
                    findings.examined(1);
                    var number = claim.text("location").substring(made.path().length());
                    if (!there.contains(number)) {
                        findings.violated(
                                claim, "claim", claim.key("claim_key"), claim.text("location"), "no such row");
                    }
                    if (made.ownNumber()) {
                        oneKeyOneNumber(claim, number, keys, findings);
                    }
                },
                made.path() + "%");
    }

    private static void oneKeyOneNumber(Row claim, String number, Map<String, String> keys, Findings findings) {
        var other = keys.put(number, claim.text("claim_key"));
        if (other != null) {
            findings.violated(claim, "claim", claim.key("claim_key"), number + " made once", "also by " + other);
        }
        if (!number.matches("\\d{1,19}") || Long.parseLong(number) / SLOTS != claim.number("number") / SLOTS) {
            findings.violated(claim, "claim", claim.key("claim_key"), "number " + claim.text("number"), number);
        }
    }
}
