package io.jinliu.invariant;

import java.util.HashSet;
import java.util.Set;

/** I22b. A bank has no book that could be asked: what it says of our account are the statements that were imported. */
record BankIsItsStatements() implements Invariant {

    private static final String STATEMENTS =
            "SELECT id, closing_minor - opening_minor AS moved FROM bank_statement${t}";
    private static final String ENTRIES = """
            SELECT statement_id AS id, kind, state, reference, amount_minor FROM bank_entry${t}
            """;
    /** What two persons have confirmed and collected, before or after a statement told of it. */
    private static final String VOUCHERS = """
            SELECT bank_reference, amount_minor FROM bank_voucher${t} WHERE state = 'CONFIRMED' AND ask_at IS NULL
            """;

    private static final String RECEIPTS = "SELECT channel_no, amount_minor FROM receipt${t} WHERE channel = 'BANK'";
    private static final String REFUNDS = """
            SELECT channel_refund_no, channel_no, amount_minor FROM refund${t}
             WHERE channel = 'BANK' AND state = 'SUCCEEDED'
            """;
    private static final String MATCHED = ":matched";
    private static final Set<String> UNBOOKED = Set.of("NEW", "OFFSET");

    @Override
    public String id() {
        return "I22b";
    }

    @Override
    public String sentence() {
        return "What came and went by the bank is what its statements say, to the entry";
    }

    @Override
    public void judge(World world, Findings findings) {
        var statements = new Comparison("moves the balance by %d", "entries of %d");
        var moved = new Comparison("at the bank %d", "in our books %d");
        var told = new HashSet<String>();
        var books = world.payment();
        books.each(STATEMENTS, row -> statements.expect(row, "bank_statement", row.key("id"), row.number("moved")));
        books.each(ENTRIES, row -> {
            statements.keep(row, "bank_entry", row.key("id"), signed(row));
            expect(row, moved);
            told.add(row.text("reference"));
        });
        books.each(VOUCHERS, row -> {
            if (told.add(row.text("bank_reference"))) {
                moved.expect(row, "receipt", "receipt " + row.text("bank_reference"), row.number("amount_minor"));
            }
        });
        books.each(
                RECEIPTS,
                row -> moved.keep(row, "receipt", "receipt " + row.text("channel_no"), row.number("amount_minor")));
        books.each(REFUNDS, row -> moved.keep(row, "refund", "refund " + name(row), row.number("amount_minor")));
        statements.judge(findings);
        moved.judge(findings);
    }

    private static void expect(Row entry, Comparison moved) {
        var state = entry.text("state");
        var reference = entry.text("reference");
        var amount = entry.number("amount_minor");
        if (entry.text("kind").equals("DEBIT")) {
            if (state.equals("SETTLED")) {
                moved.expect(entry, "refund", "refund " + reference, amount);
            }
        } else if (!UNBOOKED.contains(state)) {
            moved.expect(entry, "receipt", "receipt " + reference, amount);
        }
        if (state.equals("MATCHED")) {
            moved.expect(entry, "receipt", "receipt " + reference + MATCHED, amount);
            moved.expect(entry, "refund", "refund " + reference + MATCHED, amount);
        }
    }

    /** A match is called by its payment; the money that it moved, by the bank's reference. */
    private static String name(Row refund) {
        var name = refund.text("channel_refund_no");
        return name.startsWith("matched:") ? refund.text("channel_no") + MATCHED : name;
    }

    private static long signed(Row entry) {
        return entry.text("kind").equals("DEBIT") ? -entry.number("amount_minor") : entry.number("amount_minor");
    }
}
