package io.jinliu.invariant;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/** I21, read from the audit rows of the services. */
record CommandsAreAudited() implements Invariant {

    private record Trace(String action, Function<World, Books> books, String table, String subjects) {}

    private static final String BY_HAND = """
            SELECT h.order_no AS subject FROM order_history${t} h JOIN orders${t} o ON o.order_no = h.order_no
             WHERE h.cause = '%s' AND h.actor %s
            """;

    /** What the sweeps do for nobody is no command. */
    private static final String THE_BUYER = "= o.buyer_id";

    private static final List<Trace> TRACES = List.of(
            new Trace("order.ship", World::order, "order_history", BY_HAND.formatted("SHIPPED", "IS NOT NULL")),
            new Trace("order.confirm-receipt", World::order, "order_history", BY_HAND.formatted("RECEIVED", THE_BUYER)),
            new Trace(
                    "order.cancel",
                    World::order,
                    "order_history",
                    BY_HAND.formatted("BUYER_CANCELLED", THE_BUYER) + " AND h.state = 'CLOSING'"),
            of("refund.requested", "refund", "applied_by IS NULL"),
            of("refund.applied", "refund", "applied_by IS NOT NULL"),
            of("refund.approved", "refund", "applied_by IS NOT NULL AND state NOT IN ('APPLIED', 'REJECTED')"),
            of("refund.rejected", "refund", "state = 'REJECTED'"),
            of("open-item.resolved", "open_item", "state = 'RESOLVED' AND how <> 'FINISHED'"),
            of("complaint.announced", "complaint", "1 = 1"),
            new Trace(
                    "complaint.refund",
                    World::payment,
                    "complaint_refund",
                    "SELECT complaint_id AS subject FROM complaint_refund${t}"),
            of("refund.succeeded", "refund", "state = 'SUCCEEDED'"),
            of("refund.closed", "refund", "state = 'CLOSED'"),
            of("refund.abnormal", "refund", "state = 'ABNORMAL'"),
            of("split.asked", "profit_split", "releases_rest = FALSE"),
            of("split.finished", "profit_split", "state = 'FINISHED'"),
            of("split.return-asked", "give_back", "1 = 1"),
            of("split.returned", "give_back", "state = 'RETURNED'"),
            of("split.return-failed", "give_back", "state = 'FAILED'"),
            of("receipt.suspended", "receipt", "state <> 'KEPT'"),
            of("due.withdrawn", "due", "state = 'WITHDRAWN'"),
            of("top-up.opened", "due", "kind = 'TOP_UP'"),
            of("card-batch.made", "card_batch", "1 = 1"),
            of("card-batch.activated", "card_batch", "state = 'ACTIVE'"),
            of("bank-statement.imported", "bank_statement", "1 = 1"),
            of("bank-entry.moved", "bank_entry", "state <> 'NEW'"),
            of("bank-order.made", "bank_order", "1 = 1"),
            of("bank-order.released", "bank_order", "state = 'RELEASED'"),
            of("voucher.handed-in", "bank_voucher", "1 = 1"),
            of("voucher.decided", "bank_voucher", "state <> 'HANDED_IN'"),
            new Trace(
                    "bank-payout.queued",
                    World::payment,
                    "bank_payout",
                    "SELECT refund_no AS subject FROM bank_payout${t}"),
            of("payout-batch.drafted", "payout_batch", "1 = 1"),
            of("payout-batch.approved", "payout_batch", "checker IS NOT NULL"),
            of("payout-batch.cancelled", "payout_batch", "state = 'CANCELLED'"),
            of("payout.sent", "payout", "reserved = 1"),
            of("payout.paid", "payout", "state = 'PAID'"),
            of("payout.failed", "payout", "state = 'FAILED'"),
            of("payout.cancelled", "payout", "state = 'CANCELLED' AND reserved = 1"),
            of("wallet.freeze", "wallet_entry", "kind = 'FREEZE'"),
            of("wallet.unfreeze", "wallet_entry", "kind = 'UNFREEZE'"));

    @Override
    public String id() {
        return "I21";
    }

    @Override
    public String sentence() {
        return "Every command that moves money, or undoes it, has its audit row";
    }

    @Override
    public void judge(World world, Findings findings) {
        for (var trace : TRACES) {
            var books = trace.books().apply(world);
            Set<String> audited = new HashSet<>();
            books.each(
                    "SELECT subject FROM audit WHERE action = ?",
                    row -> audited.add(row.text("subject")),
                    trace.action());
            books.each(trace.subjects(), row -> {
                findings.examined(1);
                if (!audited.contains(row.text("subject"))) {
                    findings.violated(
                            row,
                            trace.table(),
                            "number=" + row.text("subject"),
                            "audited as " + trace.action(),
                            "not audited");
                }
            });
        }
    }

    private static Trace of(String action, String table, String where) {
        return new Trace(
                action, World::payment, table, "SELECT id AS subject FROM %s${t} WHERE %s".formatted(table, where));
    }
}
