package io.jinliu.invariant;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;

/** I5. */
record CollectedMoneyIsExplained() implements Invariant {

    private static final String RECEIPTS = "SELECT channel, channel_no, amount_minor FROM receipt${t}";
    private static final String KEPT = """
            SELECT id, due_id FROM receipt${t} WHERE state = 'KEPT' AND due_kind = 'ORDER' AND kept_at < ?
            """;
    private static final String PAID = """
            SELECT order_no FROM orders${t}
             WHERE state IN ('PAID', 'SHIPPED', 'COMPLETED') OR (state = 'CLOSED' AND close_cause = 'REFUNDED')
            """;
    private static final String NOT_RETURNED = """
            SELECT r.id, r.state, r.amount_minor, COALESCE(SUM(f.amount_minor), 0) AS returned FROM receipt${t} r
              LEFT JOIN refund${t} f ON f.slot = r.slot AND f.receipt_id = r.id AND f.state = 'SUCCEEDED'
             WHERE r.state = 'RETURNED'
             GROUP BY r.id, r.state, r.amount_minor HAVING COALESCE(SUM(f.amount_minor), 0) <> r.amount_minor
            """;

    @Override
    public String id() {
        return "I5";
    }

    @Override
    public String sentence() {
        return "Money a channel has collected is a receipt within 60 s: kept for a paid order, in suspense, or returned";
    }

    @Override
    public void judge(World world, Findings findings) {
        channelsMoney(world, findings);
        keptForPaidOrders(world, findings);
        world.payment()
                .each(
                        NOT_RETURNED,
                        row -> findings.violated(
                                row,
                                "receipt",
                                row.key("id", "state"),
                                "refunds of " + row.number("amount_minor"),
                                "refunds of " + row.number("returned")));
    }

    private static void channelsMoney(World world, Findings findings) {
        Map<String, Long> receipts = new HashMap<>();
        world.payment()
                .each(
                        RECEIPTS,
                        row -> receipts.put(
                                row.text("channel") + " " + row.text("channel_no"), row.number("amount_minor")));
        for (var money : world.channels().money()) {
            findings.examined(1);
            var receipt = receipts.get(money.channel() + " " + money.channelNo());
            var late = money.paidAt().isBefore(world.overdue());
            if (receipt == null ? late : receipt != money.amount()) {
                findings.violated(money.place()
                        .violation(
                                "trades",
                                "outTradeNo=%s transactionId=%s".formatted(money.outTradeNo(), money.channelNo()),
                                "a receipt of " + money.amount(),
                                receipt == null ? "no receipt" : "a receipt of " + receipt));
            }
        }
    }

    private static void keptForPaidOrders(World world, Findings findings) {
        var paid = new HashSet<Long>();
        world.order().each(PAID, row -> paid.add(row.number("order_no")));
        world.payment()
                .each(
                        KEPT,
                        row -> {
                            if (!paid.contains(row.number("due_id"))) {
                                findings.violated(row, "receipt", row.key("id", "due_id"), "a paid order", "none");
                            }
                        },
                        world.overdueInSql());
    }
}
