package io.jinliu.invariant;

/** I4, within payment-service. */
record DuesAreTheirReceipts() implements Invariant {

    private static final String COLLECTED = """
            SELECT d.id, d.amount_minor, d.currency, d.payment_no, COALESCE(SUM(r.amount_minor), 0) AS kept
              FROM due${t} d
              LEFT JOIN receipt${t} r ON r.slot = d.slot AND r.due_id = d.id AND r.state = 'KEPT'
                                     AND r.payment_id = d.payment_no AND r.currency = d.currency
             WHERE d.state = 'COLLECTED'
             GROUP BY d.id, d.amount_minor, d.currency, d.payment_no
            HAVING COALESCE(SUM(r.amount_minor), 0) <> d.amount_minor
            """;
    private static final String KEPT_FOR_NOTHING = """
            SELECT r.id, r.due_id, r.payment_id, d.state, d.payment_no FROM receipt${t} r
              LEFT JOIN due${t} d ON d.slot = r.slot AND d.id = r.due_id
             WHERE r.state = 'KEPT' AND (d.id IS NULL OR d.state <> 'COLLECTED' OR d.payment_no <> r.payment_id)
            """;
    private static final String PAYMENTS = """
            SELECT p.id, p.state, p.due_id, d.state AS due_state, d.payment_no, r.state AS receipt_state
              FROM payment${t} p
              LEFT JOIN due${t} d ON d.slot = p.slot AND d.id = p.due_id
              LEFT JOIN receipt${t} r ON r.slot = p.slot AND r.id = p.receipt_id
             WHERE (p.state = 'COLLECTED' AND (d.payment_no <> p.id OR d.state <> 'COLLECTED'
                                               OR COALESCE(r.state, '') <> 'KEPT'))
                OR (p.state = 'DIVERTED' AND COALESCE(r.state, '') NOT IN ('SUSPENSE', 'RETURNED'))
                OR (p.state <> 'COLLECTED' AND d.payment_no = p.id)
            """;

    @Override
    public String id() {
        return "I4a";
    }

    @Override
    public String sentence() {
        return "A due is collected exactly when the kept receipts of its winning payment are its amount and currency";
    }

    @Override
    public void judge(World world, Findings findings) {
        var books = world.payment();
        findings.examined(books.count("due${t}"));
        books.each(COLLECTED, row -> findings.violated(row, "due", row.key("id", "payment_no"), due(row), kept(row)));
        books.each(KEPT_FOR_NOTHING, row -> keptForNothing(row, findings));
        books.each(PAYMENTS, row -> misfit(row, findings));
    }

    private static String due(Row row) {
        return "receipts of %d %s".formatted(row.number("amount_minor"), row.text("currency"));
    }

    private static String kept(Row row) {
        return "receipts of " + row.number("kept");
    }

    private static void keptForNothing(Row receipt, Findings findings) {
        findings.violated(
                receipt,
                "receipt",
                receipt.key("id", "due_id"),
                "due COLLECTED by payment " + receipt.show("payment_id"),
                "due %s by payment %s".formatted(receipt.show("state"), receipt.show("payment_no")));
    }

    private static void misfit(Row payment, Findings findings) {
        findings.violated(
                payment,
                "payment",
                payment.key("id", "due_id"),
                "due and receipt that fit " + payment.text("state"),
                payment.key("due_state", "payment_no", "receipt_state"));
    }
}
