package io.jinliu.invariant;

/** I6, within payment-service. */
record RefundsFitReceipts() implements Invariant {

    private static final String OF_RECEIPTS = """
            SELECT receipt_id, currency, SUM(amount_minor) AS total FROM refund${t}
             WHERE state NOT IN ('CLOSED', 'REJECTED') GROUP BY receipt_id, currency
            """;
    private static final String RECEIPTS = "SELECT id, currency, refunded_minor FROM receipt${t}";
    private static final String OF_LINES = """
            SELECT f.due_id, l.line, SUM(l.amount_minor) AS total
              FROM refund${t} f JOIN refund_line${t} l ON l.slot = f.slot AND l.refund_id = f.id
             WHERE f.state NOT IN ('CLOSED', 'REJECTED') GROUP BY f.due_id, l.line
            """;
    private static final String LINES = "SELECT due_id, line, refunded_minor FROM due_line${t}";
    private static final String TOO_MUCH = """
            SELECT id, amount_minor, refunded_minor FROM receipt${t}
             WHERE refunded_minor > amount_minor OR refunded_minor < 0
            """;
    private static final String TOO_MUCH_OF_A_LINE = """
            SELECT due_id, line, amount_minor, refunded_minor FROM due_line${t}
             WHERE refunded_minor > amount_minor OR refunded_minor < 0
            """;
    private static final String SHARES = """
            SELECT f.id, f.amount_minor, COALESCE(SUM(l.amount_minor), 0) AS shares
              FROM refund${t} f LEFT JOIN refund_line${t} l ON l.slot = f.slot AND l.refund_id = f.id
             WHERE f.purpose = 'ORDER' GROUP BY f.id, f.amount_minor
            HAVING COALESCE(SUM(l.amount_minor), 0) <> f.amount_minor
            """;

    @Override
    public String id() {
        return "I6a";
    }

    @Override
    public String sentence() {
        return "The refunds of a receipt, and of each line, are what it says is refunded, and at most what it is";
    }

    @Override
    public void judge(World world, Findings findings) {
        var books = world.payment();
        var receipts = new Comparison("Σ refunds = %d", "refunded = %d");
        books.each(
                OF_RECEIPTS, row -> receipts.expect(row, "receipt", receipt(row, "receipt_id"), row.number("total")));
        books.each(RECEIPTS, row -> receipts.keep(row, "receipt", receipt(row, "id"), row.number("refunded_minor")));
        receipts.judge(findings);
        var lines = new Comparison("Σ refunds = %d", "refunded = %d");
        books.each(OF_LINES, row -> lines.expect(row, "due_line", row.key("due_id", "line"), row.number("total")));
        books.each(LINES, row -> lines.keep(row, "due_line", row.key("due_id", "line"), row.number("refunded_minor")));
        lines.judge(findings);
        books.each(TOO_MUCH, row -> tooMuch(row, "receipt", row.key("id"), findings));
        books.each(TOO_MUCH_OF_A_LINE, row -> tooMuch(row, "due_line", row.key("due_id", "line"), findings));
        books.each(SHARES, row -> wrongShares(row, findings));
    }

    private static void wrongShares(Row refund, Findings findings) {
        findings.violated(
                refund,
                "refund",
                refund.key("id"),
                "shares of " + refund.number("amount_minor"),
                "shares of " + refund.number("shares"));
    }

    private static String receipt(Row row, String id) {
        return "id=%d %s".formatted(row.number(id), row.key("currency"));
    }

    private static void tooMuch(Row row, String table, String key, Findings findings) {
        findings.violated(row, table, key, "at most " + row.number("amount_minor"), row.number("refunded_minor"));
    }
}
