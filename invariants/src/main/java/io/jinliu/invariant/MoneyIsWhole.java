package io.jinliu.invariant;

import java.util.List;
import java.util.function.Function;

/** I20. The rules are written down here once more: a schema that loses a CHECK loses nothing, MySQL 8.0.15 has none. */
record MoneyIsWhole() implements Invariant {

    private static final String COLUMNS = """
            SELECT table_name AS tab, column_name AS col, data_type AS kind FROM information_schema.columns
             WHERE table_schema = DATABASE() AND table_name NOT LIKE 'flyway%'
               AND (data_type IN ('float', 'double', 'decimal')
                    OR (data_type <> 'bigint' AND (column_name LIKE '%\\_minor' OR column_name IN
                        ('amount', 'balance', 'collected', 'refunded', 'booked_net', 'booked_commission', 'paid'))))
            """;
    private static final String CURRENCY = "NOT (currency REGEXP '^[A-Z][A-Z][A-Z]$')";

    private record Rule(Function<World, Books> books, String table, String key, String broken) {}

    private static final List<Rule> RULES = List.of(
            new Rule(World::order, "sku_stock", "sku_id", "price_minor <= 0 OR " + CURRENCY),
            new Rule(
                    World::order, "stock_hold", "sku_id, order_no", "quantity <= 0 OR price_minor <= 0 OR " + CURRENCY),
            new Rule(
                    World::order,
                    "orders",
                    "order_no",
                    "(state <> 'ABANDONED' AND amount_minor <= 0) OR refunded_minor < 0 OR refunded_minor > amount_minor OR "
                            + CURRENCY),
            new Rule(
                    World::order,
                    "order_line",
                    "order_no, line",
                    "quantity <= 0 OR amount_minor <> price_minor * quantity OR refunded_minor < 0 OR refunded_minor > amount_minor"),
            new Rule(World::order, "order_refund", "order_no, refund_no", "amount_minor <= 0"),
            new Rule(World::order, "buyer_allowance", "buyer_id", "unpaid_orders < 0 OR held_pieces < 0"),
            new Rule(
                    World::payment,
                    "due",
                    "id",
                    "(buyer_id <> '' AND amount_minor <= 0) OR amount_minor < 0 OR " + CURRENCY),
            new Rule(World::payment, "due_line", "due_id, line", "amount_minor < 0 OR quantity <= 0"),
            new Rule(World::payment, "payment", "id", "amount_minor <= 0 OR held_minor < 0 OR " + CURRENCY),
            new Rule(World::payment, "payment_part", "id", "amount_minor <= 0 OR " + CURRENCY),
            new Rule(World::payment, "card_hold", "card_id, payment_id", "amount_minor <= 0 OR " + CURRENCY),
            new Rule(World::payment, "receipt", "id", "amount_minor <= 0 OR " + CURRENCY),
            new Rule(World::payment, "refund", "id", "amount_minor <= 0 OR amount_minor > total_minor OR " + CURRENCY),
            new Rule(World::payment, "complaint_payment", "complaint_id, line", "amount_minor <= 0 OR " + CURRENCY),
            new Rule(
                    World::payment,
                    "open_item",
                    "id",
                    "amount_minor <= 0 OR (amount_minor IS NULL) <> (currency IS NULL) OR (currency IS NOT NULL AND "
                            + CURRENCY + ")"),
            new Rule(World::payment, "refund_line", "refund_id, line", "amount_minor <= 0"),
            new Rule(World::payment, "profit_split", "id", "amount_minor <= 0 OR refunded_minor < 0 OR " + CURRENCY),
            new Rule(World::payment, "split_share", "split_id, line", "amount_minor <= 0 OR " + CURRENCY),
            new Rule(World::payment, "give_back", "id", "amount_minor <= 0 OR " + CURRENCY),
            new Rule(
                    World::payment,
                    "wallet",
                    "buyer_id, currency",
                    "balance_minor < held_minor OR held_minor < 0 OR frozen_minor < 0 OR " + CURRENCY),
            new Rule(World::payment, "wallet_entry", "id", "amount_minor = 0 OR balance_minor < 0 OR " + CURRENCY),
            new Rule(World::payment, "card_batch", "id", "face_minor <= 0 OR cards <= 0 OR " + CURRENCY),
            new Rule(World::payment, "card", "id", "balance_minor < held_minor OR held_minor < 0 OR " + CURRENCY),
            new Rule(World::payment, "card_entry", "id", "amount_minor = 0 OR balance_minor < 0 OR " + CURRENCY),
            new Rule(World::payment, "bank_statement", "id", "entries < 0 OR " + CURRENCY),
            new Rule(World::payment, "bank_entry", "id", "amount_minor <= 0 OR " + CURRENCY),
            new Rule(World::payment, "bank_payout", "id", "amount_minor <= 0 OR " + CURRENCY),
            new Rule(World::payment, "bank_order", "id", "total_minor <= 0 OR transfers <= 0 OR " + CURRENCY),
            new Rule(World::payment, "payout_batch", "id", "total_minor <= 0 OR payouts <= 0 OR " + CURRENCY),
            new Rule(World::payment, "payout", "id", "amount_minor <= 0 OR " + CURRENCY),
            new Rule(
                    World::payment,
                    "channel_bill",
                    "id",
                    "in_minor < 0 OR out_minor < 0 OR (in_minor IS NULL) <> (currency IS NULL) OR (currency IS NOT NULL AND "
                            + CURRENCY + ")"),
            new Rule(World::payment, "payout_day", "account, approved_on", "total_minor < 0 OR " + CURRENCY),
            new Rule(World::settlement, "ledger_entry", "id", "amount = 0 OR " + CURRENCY),
            new Rule(World::settlement, "tally_fact", "id", "amount < 0 OR " + CURRENCY),
            new Rule(World::points, "points_entry", "id", "points = 0"),
            new Rule(World::points, "points_fact", "id", "amount < 0 OR " + CURRENCY));

    private static final String LINES = """
            SELECT o.order_no, o.amount_minor, COALESCE(SUM(l.amount_minor), 0) AS total, o.line_count, COUNT(l.line) AS n
              FROM orders${t} o LEFT JOIN order_line${t} l ON l.slot = o.slot AND l.order_no = o.order_no
             WHERE o.state <> 'ABANDONED' GROUP BY o.order_no, o.amount_minor, o.line_count
            HAVING COALESCE(SUM(l.amount_minor), 0) <> o.amount_minor OR COUNT(l.line) <> o.line_count
            """;

    @Override
    public String id() {
        return "I20";
    }

    @Override
    public String sentence() {
        return "Money is a whole number of minor units with a currency, within its bounds; an order is the sum of its lines";
    }

    @Override
    public void judge(World world, Findings findings) {
        for (var books : world.all()) {
            books.each(
                    COLUMNS,
                    row -> findings.violated(row, row.text("tab"), row.key("col"), "bigint", row.text("kind")));
        }
        RULES.forEach(rule -> judge(rule, rule.books().apply(world), findings));
        world.order().each(LINES, row -> notItsLines(row, findings));
    }

    private static void judge(Rule rule, Books books, Findings findings) {
        findings.examined(books.count(rule.table() + "${t}"));
        books.each(
                "SELECT * FROM %s${t} WHERE %s".formatted(rule.table(), rule.broken()),
                row -> findings.violated(
                        row, rule.table(), row.key(rule.key().split(", ", -1)), "not " + rule.broken(), row.values()));
    }

    private static void notItsLines(Row order, Findings findings) {
        findings.violated(
                order,
                "orders",
                order.key("order_no"),
                order.key("amount_minor", "line_count"),
                "lines of %d, %d of them".formatted(order.number("total"), order.number("n")));
    }
}
